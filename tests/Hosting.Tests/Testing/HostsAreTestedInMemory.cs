using BusContracts.Testing;
using BusContracts.Tests.Bus;
using Microsoft.Extensions.DependencyInjection;

namespace BusContracts.Tests.Hosting;

/// <summary>The whole program on a broker of the test's: what it publishes, how it bears faults, and keys that no contract has.</summary>
public sealed class HostsAreTestedInMemory : HostTest
{
    private readonly InMemoryBroker _broker = new() { StrictContracts = [HouseBus.Contract] };

    [Fact]
    public async Task A_test_publishes_waits_and_asks()
    {
        var host = await StartAsync(services => services
            .AddSingleton(_broker)
            .AddMessageBus("amqp://nowhere.invalid/", bus => bus.Subscribe("doors", on => on.Handle<DoorOpened, SwitchLamp>()))
            .AddInMemoryMessageBus());
        _broker.Faults.On<DoorOpened>(Fault.Duplicate, times: 1);

        await BusOf(host).PublishAsync(Doors.Door("front"), Cancel);
        await _broker.IdleAsync(cancel: Cancel);

        Assert.Equal(["front", "front"], _broker.Published<LampSwitched>().Select(message => message.Data.Room));
        _broker.AssertPublished<LampSwitched>(message => message.Data.State == "on");
        _broker.AssertNotPublished<LampSwitched>(message => message.Data.State == "off");
    }

    [Fact]
    public async Task A_host_that_binds_what_no_event_has_does_not_start()
    {
        var host = Build(services => services.AddSingleton(_broker).AddInMemoryMessageBus(bus => bus
            .Subscribe("doors", on => on.Event<DoorOpened>(BindingPattern.Parse("doors.*"), _ => { }))));

        var refused = await Assert.ThrowsAsync<BusAssertionException>(() => host.StartAsync(Cancel));
        Assert.Contains("'doors.*'", refused.Message, StringComparison.Ordinal);
    }

    internal sealed class SwitchLamp(MessageBus bus) : IEventHandler<DoorOpened>
    {
        public Task HandleAsync(Message<DoorOpened> message, CancellationToken cancel) =>
            bus.PublishAsync(Doors.Lamp(message.Data.DoorId, "on"), cancel);
    }
}
