using BusContracts.Spec;

namespace BusContracts.Benchmarks;

/// <summary>The figures of the analyzers; what each side does is said at <see cref="CompilerRun"/>.</summary>
internal static class AnalyzerRatios
{
    private const int WarmUpRounds = 3;
    private const int Rounds = 11;

    public static IEnumerable<Figure> All()
    {
        var texts = new ContractTexts(SpecFile.Read(ContractText.Text).Model!);
        var busy = new CompilerRun(new BusProject(texts, usesBus: true));
        var idle = new CompilerRun(new BusProject(texts, usesBus: false));
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
