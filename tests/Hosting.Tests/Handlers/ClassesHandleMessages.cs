using BusContracts.Tests.Bus;
using Microsoft.Extensions.DependencyInjection;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Hosting;

public sealed class ClassesHandleMessages : HostTest
{
    [Fact]
    public async Task Each_message_has_a_scope_of_its_own_which_ends_with_it()
    {
        var seen = new Inbox<(string Door, Visit Visit, bool WasEnded)>();
        var host = await StartAsync(services => services
            .AddSingleton(seen)
            .AddScoped<Visit>()
            .AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Handle<DoorOpened, NoteVisit>())));
        await BusOf(host).PublishAsync(Door("front"), Cancel);
        await BusOf(host).PublishAsync(Door("back"), Cancel);

        var visits = await seen.NextAsync(2, Cancel);
        Assert.Equal(["front", "back"], visits.Select(visit => visit.Door));
        Assert.NotSame(visits[0].Visit, visits[1].Visit);
        Assert.All(visits, visit => Assert.False(visit.WasEnded));
        await EventuallyAsync(() => visits.All(visit => visit.Visit.IsEnded), () => "a scope is open");
    }

    [Fact]
    public async Task A_class_that_is_registered_has_the_lifetime_it_was_registered_with()
    {
        var host = await StartAsync(services => services
            .AddSingleton<CountDoors>()
            .AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Handle<DoorOpened, CountDoors>().Handle<LampSwitched, CountDoors>())));
        await BusOf(host).PublishAsync(Door(), Cancel);
        await BusOf(host).PublishAsync(Door(), Cancel);
        await BusOf(host).PublishAsync(Lamp("hall", "on"), Cancel);

        var counter = host.Services.GetRequiredService<CountDoors>();
        await EventuallyAsync(() => counter is { Doors: 2, Lamps: 1 }, () => $"{counter.Doors} doors, {counter.Lamps} lamps");
    }

    [Fact]
    public async Task A_class_that_is_not_registered_is_disposed_behind_its_message()
    {
        var ended = new Inbox<string>();
        var host = await StartAsync(services => services
            .AddSingleton(ended)
            .AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Handle<DoorOpened, EndsLater>())));
        Assert.Equal("nothing handled", await ended.NextAsync(Cancel));
        await BusOf(host).PublishAsync(Door("front"), Cancel);
        Assert.Equal("front", await ended.NextAsync(Cancel));
    }

    [Fact]
    public async Task A_decider_says_what_becomes_of_the_message()
    {
        var host = await StartAsync(services => services.AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Handle<DoorOpened, RejectDoors>())));
        await BusOf(host).PublishAsync(Door(), Cancel);
        var broker = host.Services.GetRequiredService<InMemoryBroker>();
        await EventuallyAsync(() => broker.RejectedCount == 1, () => $"{broker.RejectedCount} rejected");
    }

    [Fact]
    public async Task Classes_lambdas_and_bindings_stand_in_one_row()
    {
        var seen = new Inbox<string>();
        var host = await StartAsync(services => services
            .AddSingleton(seen)
            .AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on
                .Handle<DoorOpened, NoteDoor>(DoorOpened.Binding("back"))
                .Event<DoorOpened>(message => seen.Add($"lambda: {message.Data.DoorId}")))));
        await BusOf(host).PublishAsync(Door("front"), Cancel);
        await BusOf(host).PublishAsync(Door("back"), Cancel);
        Assert.Equal(["lambda: front", "class: back", "lambda: back"], await seen.NextAsync(3, Cancel));
    }

    [Fact]
    public async Task A_class_whose_needs_are_not_registered_fails_the_start_and_is_named()
    {
        var host = Build(services => services.AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Handle<DoorOpened, NoteDoor>())));
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(Cancel));
        Assert.Contains(typeof(NoteDoor).FullName!, problem.Message, StringComparison.Ordinal);
        Assert.Contains("'door_opened'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Inbox", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bus_that_knows_no_services_says_how_it_gets_to_know_them()
    {
        await using var bus = MessageBus.InMemory();
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => bus.SubscribeAsync("doors", on => on.Handle<DoorOpened, NoteDoor>(), Cancel));
        Assert.Contains("AddMessageBus", problem.Message, StringComparison.Ordinal);
    }
}
