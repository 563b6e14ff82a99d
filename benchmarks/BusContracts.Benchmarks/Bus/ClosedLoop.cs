using System.Diagnostics;

namespace BusContracts.Benchmarks;

/// <summary>What one round took.</summary>
/// <param name="Seconds">From the first publish to the last confirm, and the last handler where there is a consumer.</param>
/// <param name="Bytes">Allocated by the whole process a message.</param>
/// <param name="CpuSeconds">Of the whole process, which publishes and consumes; without the broker's.</param>
/// <param name="BrokerCpuSeconds">Of the broker.</param>
internal sealed record BusRound(double Seconds, double Bytes, double CpuSeconds, double BrokerCpuSeconds);

/// <summary>Publishers that each publish the next message when the broker has confirmed their last one.</summary>
internal static class ClosedLoop
{
    public const int Messages = 5_000;

    /// <summary>One round of a side.</summary>
    public static Task<BusRound> RunAsync(IBusSide side, PrivateBroker broker, int publishers, bool isConsumed)
    {
        var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int left = Messages, unhandled = Messages;
        side.Handled = () =>
        {
            if (Interlocked.Decrement(ref unhandled) == 0)
                handled.SetResult();
        };

        return MeasureAsync(broker, async () =>
        {
            var loops = new Task[publishers];
            for (var i = 0; i < publishers; i++)
                loops[i] = Task.Run(PublishAsync);
            await Task.WhenAll(loops);
            if (isConsumed)
                await handled.Task;
        });

        async Task PublishAsync()
        {
            while (Interlocked.Decrement(ref left) >= 0)
                await side.PublishAsync();
        }
    }

    /// <summary>One round of <see cref="Messages"/>, after a collection, so that no side pays for the other's garbage.</summary>
    public static async Task<BusRound> MeasureAsync(PrivateBroker broker, Func<Task> round)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var brokerCpu = broker.CpuTime;
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        await round();
        return new BusRound(
            clock.Elapsed.TotalSeconds,
            (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)Messages,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            (broker.CpuTime - brokerCpu).TotalSeconds);
    }
}
