using System.Globalization;

namespace BusContracts.Benchmarks;

/// <summary>Puts what <c>ratios</c> printed into <c>docs/performance.csv</c>, each figure into the line that bears its name.</summary>
internal static class MeasuredLines
{
    private const int FirstNumber = 3;

    /// <returns>The figures that the file has no line for.</returns>
    /// <exception cref="FormatException">A line is none of <c>ratios</c>: name, median, quartiles.</exception>
    public static List<string> Fill(string csv, IEnumerable<string> printed)
    {
        // Two groups may print the same figure: the later one counts.
        var measured = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var figure in printed.Where(line => line.Length > 0).Select(Parse))
            measured[figure.Name] = figure;
        File.WriteAllLines(csv, [.. File.ReadAllLines(csv).Select(line => Filled(line, measured))]);
        return [.. measured.Keys];
    }

    private static string Filled(string line, Dictionary<string, Figure> measured)
    {
        var cells = line.Split(',', PublishedFigure.Columns);
        if (!measured.Remove(cells[0], out var figure))
            return line;
        double[] numbers = [figure.Value, figure.FirstQuartile, figure.ThirdQuartile];
        for (var i = 0; i < numbers.Length; i++)
            cells[FirstNumber + i] = numbers[i].ToString("0.###", CultureInfo.InvariantCulture);
        return string.Join(',', cells);
    }

    private static Figure Parse(string line)
    {
        var words = line.Split(' ');
        return words.Length == 4
            ? new Figure(words[0], Number(words[1]), Number(words[2]), Number(words[3]))
            : throw new FormatException($"'{line}' is no line of ratios, which is a name, a median and two quartiles.");
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);
}
