using System.Diagnostics;

namespace BusContracts.Benchmarks;

/// <summary>Publishes by the clock, whether the messages before were confirmed or not, and sees how long each takes to its handler.</summary>
internal static class OpenLoop
{
    private const int Messages = 2_000;
    private const int MessagesASecond = 1_000;

    /// <summary>The 50th and the 99th percentile of one round, in stopwatch ticks.</summary>
    /// <remarks>
    /// A message's time begins when the pacer is awake to send it, so that what an earlier publish of the same moment does in the pacer's thread counts; the
    /// sleep of the pacer does not. Messages come to the one handler in the order in which they were sent.
    /// </remarks>
    public static async Task<(double P50, double P99)> RunAsync(IBusSide side)
    {
        var sent = new long[Messages];
        var taken = new double[Messages];
        var confirms = new Task[Messages];
        var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var next = 0;
        side.Handled = () =>
        {
            taken[next] = Stopwatch.GetTimestamp() - Volatile.Read(ref sent[next]);
            if (++next == Messages)
                handled.SetResult();
        };

        GC.Collect();
        await Task.Factory.StartNew(Send, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAll(confirms);
        await handled.Task;
        Array.Sort(taken);
        return (taken[Messages / 2], taken[Messages * 99 / 100]);

        void Send()
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Messages; Thread.Sleep(1))
            {
                var now = Stopwatch.GetTimestamp();
                var due = Math.Min(Messages, (int)((now - start) * MessagesASecond / Stopwatch.Frequency) + 1);
                for (; i < due; i++)
                {
                    Volatile.Write(ref sent[i], now);
                    confirms[i] = side.PublishAsync().AsTask();
                }
            }
        }
    }
}
