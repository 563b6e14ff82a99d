using System.Diagnostics;

namespace BusContracts.Benchmarks;

/// <summary>Two ways to the same result on the same input; each side runs itself as many times as it is told.</summary>
internal sealed record Duel(Action<int> Peer, Action<int> Ours)
{
    // Short beside the time that a scheduler gives a thread, so that few slices are interrupted.
    private const double SliceSeconds = 0.0001;
    private const int WarmUpRuns = 16;

    /// <summary>Runs both sides a few times and remembers the fastest of each.</summary>
    public (double Peer, double Ours) WarmUp((double Peer, double Ours) best) =>
        (Math.Min(best.Peer, Time(Peer, WarmUpRuns)), Math.Min(best.Ours, Time(Ours, WarmUpRuns)));

    /// <summary>How many runs of each side make a slice that a clock can measure and a busy machine seldom interrupts.</summary>
    public static (int Peer, int Ours) RunsOfSlice((double Peer, double Ours) ticks) => (RunsOfSlice(ticks.Peer), RunsOfSlice(ticks.Ours));

    /// <summary>The time of one run of the peer over that of ours, in one round; who goes first changes every round.</summary>
    public double Round((int Peer, int Ours) runs, bool isPeerFirst)
    {
        var peer = isPeerFirst ? Time(Peer, runs.Peer) : 0;
        var ours = Time(Ours, runs.Ours);
        if (!isPeerFirst)
            peer = Time(Peer, runs.Peer);
        return peer / ours;
    }

    /// <summary>Bytes that one run allocates.</summary>
    public static double Allocated(Action<int> side)
    {
        const int Runs = 1000;
        side(Runs);
        var before = GC.GetAllocatedBytesForCurrentThread();
        side(Runs);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs;
    }

    private static double Time(Action<int> side, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        side(runs);
        return (Stopwatch.GetTimestamp() - start) / (double)runs;
    }

    private static int RunsOfSlice(double ticks) => Math.Max(1, (int)(SliceSeconds * Stopwatch.Frequency / ticks));
}
