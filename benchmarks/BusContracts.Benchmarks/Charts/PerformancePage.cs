using System.Globalization;

namespace BusContracts.Benchmarks;

/// <summary>Brings <c>docs/performance.svg</c> and the table of <c>docs/performance.md</c> up to <c>docs/performance.csv</c>.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- figures -->\n";
    private const string End = "<!-- end of figures -->";

    /// <summary>Takes what <c>ratios</c> printed into files, and then draws and writes what is in the table.</summary>
    public static void Update(IEnumerable<string> printed)
    {
        var docs = Path.Combine(Repository.Root, "docs");
        var csv = Path.Combine(docs, "performance.csv");
        foreach (var unknown in MeasuredLines.Fill(csv, printed.SelectMany(File.ReadLines)))
            Console.Error.WriteLine($"docs/performance.csv has no line '{unknown}': it was left out.");
        var figures = PublishedFigure.ReadAll(csv).FindAll(figure => figure.Measured is not null);
        File.WriteAllText(Path.Combine(docs, "performance.svg"), RatioChart.Draw(figures));

        var page = Path.Combine(docs, "performance.md");
        var text = File.ReadAllText(page);
        int from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, to = text.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(page, text[..from] + Table(figures) + text[to..]);
    }

    private static string Table(IEnumerable<PublishedFigure> figures) =>
        "\n| figure | beside | median | quartiles | better is | what |\n|---|---|---|---|---|---|\n" + string.Concat(figures.Select(Row)) + "\n";

    private static string Row(PublishedFigure figure)
    {
        var (_, value, first, third) = figure.Measured!;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| `{figure.Name}` | {figure.Peer} | {value:0.###} | {first:0.###} - {third:0.###} | {(figure.IsHigherBetter ? "higher" : "lower")} | {figure.What} |\n");
    }
}
