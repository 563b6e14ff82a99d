using BusContracts.Spec;

namespace BusContracts.Benchmarks;

/// <summary>The figures of the analyzers; what each side does is said at <see cref="CompilerRun"/>.</summary>
internal static class AnalyzerRatios
{
    private const int WarmUpRounds = 1;
    private const int Rounds = 11;
    private const int SmallBuilds = 40;

    public static IEnumerable<Figure> All()
    {
        var texts = new ContractTexts(SpecFile.Read(ContractTexts.Wazo).Model!);
        WarmUp(texts);
        var busy = new CompilerRun(new BusProject(texts, usesBus: true));
        var idle = new CompilerRun(new BusProject(texts, usesBus: false));
        double[] share = new double[Rounds], idleShare = new double[Rounds], marginal = new double[Rounds];
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var isOursFirst = round % 2 == 0;
            var ((busyShare, busyMarginal), unusedShare) = (busy.Both(isOursFirst), idle.ShareOfEmit(isOursFirst));
            if (round >= 0)
                (share[round], marginal[round], idleShare[round]) = (busyShare, busyMarginal, unusedShare);
        }

        yield return Figure.Of("analyzers.share-of-emit", share);
        yield return Figure.Of("analyzers.idle-share", idleShare);
        yield return Figure.Of("analyzers.marginal", marginal);
    }

    /// <summary>Builds a small project again and again: compilers are servers, so that what runs once a compilation is machine code at its best there too.</summary>
    private static void WarmUp(ContractTexts texts)
    {
        var small = new CompilerRun(new BusProject(texts, usesBus: true, files: 8));
        for (var build = 0; build < SmallBuilds; build++)
            small.Both(isOursFirst: build % 2 == 0);
    }
}
