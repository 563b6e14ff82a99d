using System.Diagnostics;
using System.Runtime;

namespace BusContracts.Benchmarks;

/// <summary>Runs duels interleaved and makes figures of them: a round's value is the geometric mean over its duels.</summary>
internal static class Measure
{
    private const int Rounds = 501;
    private const int WarmUpMilliseconds = 1200;
    private const int LongestWarmUpMilliseconds = 8000;
    private const int QuietMilliseconds = 600;

    /// <summary>How many times faster ours is.</summary>
    public static Figure Speedup(string name, params Duel[] duels) => Figure.Of(name, RatiosOf(duels));

    /// <summary>What ours takes of the peer's time.</summary>
    public static Figure TimeShare(string name, params Duel[] duels) => Figure.Of(name, [.. RatiosOf(duels).Select(ratio => 1 / ratio)]);

    /// <summary>What ours allocates of the peer's bytes.</summary>
    public static Figure AllocationShare(string name, params Duel[] duels) =>
        Figure.Exact(name, GeometricMean(duels.Select(duel => Duel.Allocated(duel.Ours) / Duel.Allocated(duel.Peer))));

    /// <summary>The most bytes that any of ours allocates a run.</summary>
    public static Figure Allocation(string name, params Duel[] duels) => Figure.Exact(name, duels.Max(duel => Duel.Allocated(duel.Ours)));

    private static double[] RatiosOf(Duel[] duels)
    {
        var runs = Array.ConvertAll(WarmUp(duels), Duel.RunsOfSlice);
        var rounds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
            rounds[round] = GeometricMean(duels.Select((duel, i) => duel.Round(runs[i], isPeerFirst: round % 2 == 0)));
        return rounds;
    }

    // In many short calls until the JIT has compiled nothing for a while, so that the optimised code is what is measured, on a busy machine too.
    private static (double Peer, double Ours)[] WarmUp(Duel[] duels)
    {
        var best = duels.Select(_ => (double.MaxValue, double.MaxValue)).ToArray();
        long methods = 0, lastCompiled = 0;
        for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < Math.Min(Math.Max(WarmUpMilliseconds, lastCompiled + QuietMilliseconds), LongestWarmUpMilliseconds);)
        {
            if (JitInfo.GetCompiledMethodCount() is var compiled && compiled != methods)
                (methods, lastCompiled) = (compiled, clock.ElapsedMilliseconds);
            for (var i = 0; i < duels.Length; i++)
                best[i] = duels[i].WarmUp(best[i]);
        }

        return best;
    }

    private static double GeometricMean(IEnumerable<double> values) => Math.Exp(values.Average(Math.Log));
}
