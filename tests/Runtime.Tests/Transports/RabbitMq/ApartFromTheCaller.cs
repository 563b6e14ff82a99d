using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What lives as long as the bus is nobody's part who happened to call it: no context is kept, and nobody's thread is needed.</summary>
public sealed class ApartFromTheCaller : RabbitMqBusTest
{
    private static readonly AsyncLocal<object?> s_ofCaller = new();

    [Fact]
    public async Task Nothing_is_kept_of_the_context_of_who_connects_and_publishes()
    {
        var (bus, ofCaller) = await Task.Run(async () =>
        {
            s_ofCaller.Value = new object();
            var bus = await OpenAsync(BrokerUnderTest.Uri);
            await bus.PublishAsync(new DoorOpened { DoorId = "front", Times = 1 }, Cancel);
            return (bus, new WeakReference(s_ofCaller.Value));
        }, Cancel);
        await using var _ = bus;

        await UntilAsync(() =>
        {
            GC.Collect();
            return !ofCaller.IsAlive;
        });
    }
}
