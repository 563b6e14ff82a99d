using System.Globalization;
using Chaos.Parcels;

namespace BusContracts.Chaos.Tests.Consumer;

/// <summary>A consumer in a process of its own, which a case kills: it writes the number of each message that it has handled as a line.</summary>
internal static class ConsumerProgram
{
    private const string Flag = "--consume";

    public static string[] Arguments(string uri, string queue) => [Flag, uri, queue];

    public static bool IsMeant(string[] args) => args is [Flag, _, _];

    /// <summary>Consumes until its standard input ends, which it does with the test.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var queue = args[2];
        // A line is out before its message is acknowledged.
        await using var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        await using var bus = await MessageBus.ConnectAsync(args[1]);
        await using var subscription = await bus.SubscribeAsync(Queue.Shared(queue), on => on
            .Event<ParcelSent>(ParcelSent.Binding(scene: queue), message => output.WriteLine(message.Data.Number.ToString(CultureInfo.InvariantCulture))));
        await output.WriteLineAsync(ConsumerProcess.Ready);
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
