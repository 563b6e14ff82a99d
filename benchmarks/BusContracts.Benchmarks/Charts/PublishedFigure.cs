using System.Globalization;

namespace BusContracts.Benchmarks;

/// <summary>One line of <c>docs/performance.csv</c>: a figure as it was measured, and what it says.</summary>
/// <param name="Name">As <c>ratios</c> prints it.</param>
/// <param name="IsHigherBetter">Else lower is.</param>
/// <param name="Peer">What it is a ratio to; empty where it is none.</param>
/// <param name="Measured">Null where it was not measured yet: such a line is left out.</param>
/// <param name="What">For readers.</param>
internal sealed record PublishedFigure(string Name, bool IsHigherBetter, string Peer, Figure? Measured, string What)
{
    public const string Header = "figure,better,peer,value,q1,q3,what";

    public const int Columns = 7;

    /// <summary>How many times better than the peer: 1 is equal, less is behind; with its quartiles, the lower first.</summary>
    public (double Value, double Low, double High)? TimesBetter => (Measured, Peer) switch
    {
        (null, _) or (_, "") => null,
        ({ } figure, _) when IsHigherBetter => (figure.Value, figure.FirstQuartile, figure.ThirdQuartile),
        ({ } figure, _) => (1 / figure.Value, 1 / figure.ThirdQuartile, 1 / figure.FirstQuartile),
    };

    /// <summary>All lines of a file in their order.</summary>
    /// <exception cref="FormatException">A line has not the columns of <see cref="Header"/>.</exception>
    public static List<PublishedFigure> ReadAll(string path) => [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(Parse)];

    private static PublishedFigure Parse(string line)
    {
        // What it says comes last, so that it may have commas.
        var cells = line.Split(',', Columns);
        if (cells.Length != Columns || cells[1] is not ("higher" or "lower"))
            throw new FormatException($"'{line}' has not the columns {Header}, of which 'better' is 'higher' or 'lower'.");
        var measured = cells[3].Length == 0 ? null : new Figure(cells[0], Number(cells[3]), Number(cells[4]), Number(cells[5]));
        return new PublishedFigure(cells[0], cells[1] == "higher", cells[2], measured, cells[6]);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
