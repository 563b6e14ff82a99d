using BusContracts.Tests.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Hosting;

public sealed class TheBusLivesAroundTheServices : HostTest
{
    [Fact]
    public async Task A_service_publishes_from_its_start_to_its_stop_though_it_was_added_before_the_bus()
    {
        var broker = new InMemoryBroker();
        var seen = new Inbox<string>();
        await using var observer = MessageBus.InMemory(broker);
        await observer.SubscribeAsync("observer", on => on.Event<DoorOpened>(message => seen.Add(message.Data.DoorId)), Cancel);

        var host = await StartAsync(services => services.AddHostedService<Doorman>().AddSingleton(broker).AddInMemoryMessageBus());
        Assert.Equal("in", await seen.NextAsync(Cancel));
        await host.StopAsync(Cancel);
        Assert.Equal("out", await seen.NextAsync(Cancel));
    }

    [Fact]
    public async Task Subscriptions_open_when_the_services_have_started_and_end_before_any_stops()
    {
        var watcher = new Watcher();
        var host = await StartAsync(services => services
            .AddHostedService(provider => watcher.On(provider.GetRequiredService<MessageBus>()))
            .AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Event<DoorOpened>(_ => { }))));
        Assert.Single(BusOf(host).Subscriptions);
        await host.StopAsync(Cancel);
        Assert.Equal([0, 0], watcher.Counts);
        Assert.Equal(BusState.Disposed, BusOf(host).State);
    }

    [Fact]
    public async Task Publishing_before_the_start_says_when_it_may_be_done()
    {
        var host = Build(services => services.AddInMemoryMessageBus());
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => BusOf(host).PublishAsync(Door(), Cancel));
        Assert.Contains("before the host has started", problem.Message, StringComparison.Ordinal);
        await host.StartAsync(Cancel);
        await BusOf(host).PublishAsync(Door(), Cancel);
    }

    [Fact]
    public async Task A_handler_that_runs_when_the_host_stops_ends_first()
    {
        var running = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var ended = false;
        var host = await StartAsync(services => services.AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Event<DoorOpened>(async (_, cancel) =>
        {
            running.SetResult();
            await mayEnd.Task.WaitAsync(cancel);
            ended = true;
        }))));
        await BusOf(host).PublishAsync(Door(), Cancel);
        await running.Task.WaitAsync(Cancel);

        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var stopping = host.StopAsync(Cancel);
        Assert.False(stopping.IsCompleted);
        mayEnd.SetResult();
        await stopping.WaitAsync(Cancel);
        Assert.True(ended);
    }

    [Fact]
    public async Task A_handler_that_takes_longer_than_ShutdownTimeout_is_cancelled()
    {
        var running = new TaskCompletionSource();
        var host = await StartAsync(
            services => services.AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Event<DoorOpened>(async (_, cancel) =>
            {
                running.SetResult();
                await Task.Delay(Timeout.Infinite, cancel);
            }))),
            ("BusContracts:ShutdownTimeout", "00:00:00.1"));
        await BusOf(host).PublishAsync(Door(), Cancel);
        await running.Task.WaitAsync(Cancel);
        await host.StopAsync(Cancel).WaitAsync(Cancel);
        Assert.Equal(BusState.Disposed, BusOf(host).State);
    }

    [Fact]
    public async Task A_host_with_less_patience_than_the_handlers_stops_all_the_same_and_says_so()
    {
        var running = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var host = await StartAsync(services => services
            .Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100))
            .AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Event<DoorOpened>(async _ =>
            {
                running.SetResult();
                await mayEnd.Task;
            }))));
        await BusOf(host).PublishAsync(Door(), Cancel);
        await running.Task.WaitAsync(Cancel);
        await host.StopAsync(Cancel).WaitAsync(Cancel);
        Assert.Single(Log.OfBus, entry => entry.Id.Name == "HostImpatient");
        mayEnd.SetResult();
    }

    [Fact]
    public async Task A_test_puts_the_bus_in_memory_in_the_place_of_RabbitMQ_and_keeps_the_subscriptions()
    {
        var seen = new Inbox<string>();
        var host = await StartAsync(services => services
            .AddMessageBus("amqp://nobody.invalid/", bus => bus.Subscribe("doors", on => on.Event<DoorOpened>(message => seen.Add(message.Data.DoorId))))
            .AddInMemoryMessageBus());
        await BusOf(host).PublishAsync(Door("front"), Cancel);
        Assert.Equal("front", await seen.NextAsync(Cancel));
    }

    [Fact]
    public async Task Several_registrations_are_one_bus_with_the_subscriptions_of_all()
    {
        var host = await StartAsync(services => services
            .AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Event<DoorOpened>(_ => { })))
            .AddMessageBus(bus => bus.Subscribe("lamps", on => on.Event<LampSwitched>(_ => { }))));
        Assert.Equal(["doors", "lamps"], BusOf(host).Subscriptions.Select(subscription => subscription.Queue.Name).Order());
    }

    [Fact]
    public void Services_without_a_host_may_be_disposed_synchronously()
    {
        MessageBus bus;
        using (var services = new ServiceCollection().AddLogging().AddInMemoryMessageBus().BuildServiceProvider())
            bus = services.GetRequiredService<MessageBus>();
        Assert.Equal(BusState.Disposed, bus.State);
    }

    private sealed class Doorman(MessageBus bus) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => bus.PublishAsync(Door("in"), cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => bus.PublishAsync(Door("out"), cancellationToken);
    }

    private sealed class Watcher : IHostedService
    {
        private MessageBus? _bus;

        public List<int> Counts { get; } = [];

        public Watcher On(MessageBus bus)
        {
            _bus = bus;
            return this;
        }

        public Task StartAsync(CancellationToken cancellationToken) => NoteAsync();

        public Task StopAsync(CancellationToken cancellationToken) => NoteAsync();

        private Task NoteAsync()
        {
            Counts.Add(_bus!.Subscriptions.Count);
            return Task.CompletedTask;
        }
    }
}
