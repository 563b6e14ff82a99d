namespace BusContracts.Benchmarks;

/// <summary>The figures of the analyzers; what each side does is said at <see cref="CompilerRun"/>.</summary>
internal static class AnalyzerRatios
{
    private const int WarmUpRounds = 4;
    private const int Rounds = 15;

    public static IEnumerable<Figure> All()
    {
        var busy = new CompilerRun(new BusProject(usesBus: true));
        var idle = new CompilerRun(new BusProject(usesBus: false));
        double[] share = new double[Rounds], idleShare = new double[Rounds], marginal = new double[Rounds];
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var isOursFirst = round % 2 == 0;
            var (busyShare, unusedShare, busyMarginal) = (busy.ShareOfEmit(isOursFirst), idle.ShareOfEmit(isOursFirst), busy.Marginal(isOursFirst));
            if (round >= 0)
                (share[round], idleShare[round], marginal[round]) = (busyShare, unusedShare, busyMarginal);
        }

        yield return Figure.Of("analyzers.share-of-emit", share);
        yield return Figure.Of("analyzers.idle-share", idleShare);
        yield return Figure.Of("analyzers.marginal", marginal);
    }
}
