using System.Globalization;
using System.Text;

namespace BusContracts.Benchmarks;

/// <summary>An SVG of how many times better than its peer each figure is, on a logarithmic axis; legible on light and on dark ground.</summary>
internal static class RatioChart
{
    private const int Width = 860;
    private const int LabelWidth = 330;
    private const int RightMargin = 60;
    private const int RowHeight = 22;
    private const int Top = 44;
    private const string Ink = "#7d8590";
    private const string Ahead = "#3a9d6b";
    private const string Behind = "#c46b3a";

    public static string Draw(IEnumerable<PublishedFigure> figures)
    {
        var rows = figures.Where(figure => figure.TimesBetter is not null).ToList();
        var lowest = Math.Floor(Math.Log2(Math.Min(0.5, rows.Min(row => row.TimesBetter!.Value.Low))));
        var highest = Math.Ceiling(Math.Log2(Math.Max(2, rows.Max(row => row.TimesBetter!.Value.High))));
        var height = Top + (rows.Count * RowHeight) + 12;

        var svg = new StringBuilder();
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" font-family="sans-serif" font-size="12" fill="{Ink}">""");
        Add($"""<text x="{LabelWidth}" y="14" text-anchor="middle">times better than the peer (1 = equal; line: quartiles)</text>""");
        for (var power = lowest; power <= highest; power++)
        {
            Add($"""<line x1="{X(power):0.#}" x2="{X(power):0.#}" y1="{Top - 8}" y2="{height - 8}" stroke="{Ink}" stroke-opacity="{(power == 0 ? 1 : 0.25)}"/>""");
            Add($"""<text x="{X(power):0.#}" y="{Top - 14}" text-anchor="middle">{(power < 0 ? $"1/{Math.Pow(2, -power)}" : $"{Math.Pow(2, power)}")}</text>""");
        }

        for (var i = 0; i < rows.Count; i++)
            AddRow(rows[i], Top + (i * RowHeight));
        Add($"</svg>");
        return svg.ToString();

        void AddRow(PublishedFigure row, int y)
        {
            var (value, low, high) = row.TimesBetter!.Value;
            double one = X(0), end = X(Math.Log2(value));
            Add($"""<text x="{LabelWidth - 10}" y="{y + 13}" text-anchor="end">{row.Name}</text>""");
            Add($"""<rect x="{Math.Min(one, end):0.#}" y="{y + 3}" width="{Math.Max(1, Math.Abs(end - one)):0.#}" height="{RowHeight - 8}" fill="{(value >= 1 ? Ahead : Behind)}"/>""");
            Add($"""<line x1="{X(Math.Log2(low)):0.#}" x2="{X(Math.Log2(high)):0.#}" y1="{y + 10}" y2="{y + 10}" stroke="{Ink}" stroke-width="2"/>""");
            Add($"""<text x="{Math.Max(X(Math.Log2(high)), one) + 6:0.#}" y="{y + 14}">{value:0.00}</text>""");
        }

        double X(double power) => LabelWidth + ((power - lowest) / (highest - lowest) * (Width - LabelWidth - RightMargin));

        void Add(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
