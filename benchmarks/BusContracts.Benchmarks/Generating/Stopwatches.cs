using System.Diagnostics;

namespace BusContracts.Benchmarks;

/// <summary>Times work that takes milliseconds: one run a round, after a collection, so that neither side pays for the other's garbage.</summary>
internal static class Stopwatches
{
    /// <summary>Milliseconds of one run.</summary>
    public static double Milliseconds(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>The time of ours over the peer's in each of <paramref name="rounds"/> rounds, after <paramref name="warmUps"/> that do not count.</summary>
    public static double[] Ratios(int warmUps, int rounds, Action ours, Action peer)
    {
        var ratios = new List<double>();
        for (var round = -warmUps; round < rounds; round++)
        {
            var first = round % 2 == 0 ? Milliseconds(ours) : 0;
            var second = Milliseconds(peer);
            if (round % 2 != 0)
                first = Milliseconds(ours);
            if (round >= 0)
                ratios.Add(first / second);
        }

        return [.. ratios];
    }
}
