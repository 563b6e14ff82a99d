using BusContracts;

namespace CallMonitor;

/// <summary>The main job: publish one of every event, receive all of them typed, and count.</summary>
internal static class MonitorJob
{
    /// <summary>The server that the published events say they come from.</summary>
    public static readonly Uuid Origin = Uuid.Parse("ca7f87e9-c2c8-5fad-ba1b-c3140ebb9be3");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(MessageBus bus, CancellationToken cancel)
    {
        using var ledger = new Ledger();
        await using var subscription = await bus.SubscribeAsync("call-monitor", on => EveryEvent.Describe(on, Print), cancel);

        await EveryExample.PublishAsync(bus, ledger, cancel);
        await ledger.WaitAsync(Patience, cancel);

        var lost = ledger.Published - ledger.Received;
        Console.WriteLine($"{ledger.Published} events published, {ledger.Received} received, {lost} lost");
        return lost == 0 ? 0 : 1;

        // A real bus carries other people's events too: only what this run has published counts.
        void Print(string name, DeliveryInfo? delivery, string line)
        {
            if (ledger.Close(delivery?.MessageId))
                Console.WriteLine($"{name,-36} {line}");
        }
    }
}
