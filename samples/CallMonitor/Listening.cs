using BusContracts;
using Wazo.Bus;

namespace CallMonitor;

/// <summary>Prints whatever comes: every event of the contract, AMI events, and what the contract does not know.</summary>
internal static class Listening
{
    public static async Task<int> RunAsync(MessageBus bus, CancellationToken cancel)
    {
        await using var subscription = await bus.SubscribeAsync(
            "call-monitor",
            on => EveryEvent.Describe(on, (name, _, line) => Console.WriteLine($"{name,-36} {line}"))
                .Unknown(WazoBus.Contract, unknown => Console.WriteLine($"{unknown.Name,-36} not in the contract; key {unknown.Delivery.RoutingKey}")),
            cancel);

        Console.WriteLine("Listening; Ctrl-C stops.");
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("Stopped.");
        }

        return 0;
    }
}
