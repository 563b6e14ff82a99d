using BusContracts.Spec;
using Microsoft.CodeAnalysis;

namespace BusContracts.Benchmarks;

/// <summary>The figures of the generator, in Roslyn's driver; each event has eight fields, see <see cref="EventsOfSize"/>.</summary>
internal static class GeneratorRatios
{
    private const int Rounds = 50;

    public static IEnumerable<Figure> All()
    {
        var ours = GeneratedProject.Ours(EventsOfSize.Contract(500));
        var peer = GeneratedProject.SystemTextJson(EventsOfSize.Records(500));
        yield return Figure.Of("generator.cold-vs-stj", Stopwatches.Ratios(5, Rounds, () => ours.Generate(), () => peer.Generate()));
        yield return Figure.Of("generator.build-vs-stj", Stopwatches.Ratios(2, 9, ours.Build, peer.Build));
        yield return Figure.Of("generator.csharp-edit-ms", CSharpEdits(1000));
        yield return Figure.Of("generator.one-event-edit-vs-read", OneEventEdits(1000));

        GeneratedProject thousand = GeneratedProject.Ours(EventsOfSize.Contract(1_000)), tenThousand = GeneratedProject.Ours(EventsOfSize.Contract(10_000));
        yield return Figure.Of("generator.scaling-10000-vs-1000", Stopwatches.Ratios(2, 5, () => tenThousand.Generate(), () => thousand.Generate()));
        yield return Figure.Of("generator.memory-10000-vs-1000", [.. Enumerable.Range(0, 5).Select(_ => PeakMemory.OfFreshProcess(10_000) / PeakMemory.OfFreshProcess(1_000))]);
    }

    /// <summary>Milliseconds of a driver that has run, after an edit that has nothing to do with the contract.</summary>
    private static double[] CSharpEdits(int events)
    {
        var project = GeneratedProject.Ours(EventsOfSize.Contract(events));
        var compilation = project.Compilation();
        var driver = project.Driver().RunGeneratorsAndUpdateCompilation(compilation, out _, out _);
        var times = new List<double>();
        for (var edit = -20; edit < Rounds; edit++)
        {
            var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], GeneratedProject.Parse($"public class Edit{Math.Abs(edit)};"));
            var time = Stopwatches.Milliseconds(() => driver = driver.RunGeneratorsAndUpdateCompilation(edited, out _, out _));
            if (edit >= 0)
                times.Add(time);
        }

        return [.. times];
    }

    /// <summary>A driver that has run, after an edit of one event, over reading and binding the edited text alone.</summary>
    private static double[] OneEventEdits(int events)
    {
        ContractText[] texts = [new(EventsOfSize.Contract(events)), new(EventsOfSize.Contract(events, edited: events / 2))];
        var project = GeneratedProject.Ours(texts[0]);
        var compilation = project.Compilation();
        var driver = project.Driver().RunGenerators(compilation);
        RequireOneFileToDiffer(driver, driver.ReplaceAdditionalText(texts[0], texts[1]).RunGenerators(compilation));

        var (edits, readings) = (0, 0);
        return Stopwatches.Ratios(10, Rounds, Edit, () => SpecFile.Read(Contract(++readings).GetText().ToString()));

        // Both count for themselves, so that the two of a round read the same text, whichever comes first.
        ContractText Contract(int number) => texts[number % texts.Length];

        void Edit()
        {
            var before = Contract(edits);
            driver = driver.ReplaceAdditionalText(before, Contract(++edits)).RunGenerators(compilation);
        }
    }

    private static void RequireOneFileToDiffer(GeneratorDriver before, GeneratorDriver after)
    {
        var differing = before.GetRunResult().GeneratedTrees.Zip(after.GetRunResult().GeneratedTrees)
            .Count(trees => trees.First.ToString() != trees.Second.ToString());
        if (differing != 1)
            throw new InvalidOperationException($"An edit of one event changes {differing} generated files, so that something else is measured.");
    }
}
