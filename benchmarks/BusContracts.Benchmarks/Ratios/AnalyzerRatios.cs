using BusContracts.Spec;

namespace BusContracts.Benchmarks;

/// <summary>The figures of the analyzers; what each side does is said at <see cref="CompilerRun"/>.</summary>
internal static class AnalyzerRatios
{
    private const int WarmUpRounds = 1;

    // An even number, so that each side goes first as often as the other.
    private const int Rounds = 10;
    private const int SmallBuilds = 48;
    private const int BuildsBetweenRests = 8;

    // The runtime counts calls and compiles anew only while nothing new has been called for 100 milliseconds.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

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
            var (busyShare, busyMarginal, unusedShare) = (busy.ShareOfEmit(isOursFirst), busy.Marginal(isOursFirst), idle.ShareOfEmit(isOursFirst));
            if (round >= 0)
                (share[round], marginal[round], idleShare[round]) = (busyShare, busyMarginal, unusedShare);
        }

        yield return Figure.Of("analyzers.share-of-emit", share);
        yield return Figure.Of("analyzers.idle-share", idleShare);
        yield return Figure.Of("analyzers.marginal", marginal);
    }

    /// <summary>Builds a small project again and again, with rests as a compiler that is a server has them, so that what runs once a compilation is machine code at its best here too.</summary>
    private static void WarmUp(ContractTexts texts)
    {
        var small = new CompilerRun(new BusProject(texts, usesBus: true, files: 4));
        for (var build = 0; build < SmallBuilds; build++)
        {
            if (build % BuildsBetweenRests == 0)
                Thread.Sleep(Rest);
            small.ShareOfEmit(isOursFirst: build % 2 == 0);
        }
    }
}
