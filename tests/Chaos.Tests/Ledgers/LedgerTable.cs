using System.Globalization;
using System.Text;

namespace BusContracts.Chaos.Tests.Ledgers;

/// <summary>The rows of all cases, as a table that people read; written anew after each, so that a run that is broken off shows what it has.</summary>
internal sealed class LedgerTable
{
    private const string FileVariable = "BUSCONTRACTS_TEST_CHAOS_LEDGER";

    private static readonly (string Title, Func<LedgerRow, string> Cell)[] s_columns =
    [
        ("case", row => row.Case),
        ("published", row => Number(row.Published)),
        ("confirmed", row => Number(row.Confirmed)),
        ("nacked", row => Number(row.Nacked)),
        ("returned", row => Number(row.Returned)),
        ("failed", row => Number(row.Failed)),
        ("unknown", row => Number(row.Unknown)),
        ("hung", row => Number(row.Hung)),
        ("handled", row => Number(row.Handled)),
        ("of unknown", row => Number(row.UnknownButHandled)),
        ("again", row => Number(row.Duplicates)),
        ("dead", row => Number(row.DeadLettered)),
        ("left", row => Number(row.Left)),
        ("LOST", row => Number(row.Lost)),
        ("GHOSTS", row => Number(row.Ghosts)),
        ("recovery s", row => Seconds(row.Recovery)),
        ("at most", row => Seconds(row.RecoveryLimit)),
        ("took s", row => Seconds(row.Duration)),
        ("verdict", row => row.Verdict),
    ];

    private readonly List<LedgerRow> _rows = [];

    private static string? File => Environment.GetEnvironmentVariable(FileVariable);

    public void Add(LedgerRow row)
    {
        lock (_rows)
        {
            _rows.Add(row);
            TestContext.Current.TestOutputHelper?.WriteLine(Render([row]));
            if (File is { Length: > 0 } file)
                System.IO.File.WriteAllText(file, Render(_rows));
        }
    }

    public void Print()
    {
        lock (_rows)
            Console.Out.WriteLine(Render(_rows));
    }

    private static string Render(IReadOnlyCollection<LedgerRow> rows)
    {
        var cells = rows.Select(row => s_columns.Select(column => column.Cell(row)).ToArray()).Prepend([.. s_columns.Select(column => column.Title)]).ToArray();
        var widths = s_columns.Select((_, i) => cells.Max(row => row[i].Length)).ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            Write(text, cells[i], widths);
            if (i == 0)
                text.AppendLine(CultureInfo.InvariantCulture, $"|{string.Join('|', widths.Select(width => new string('-', width + 2)))}|");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string[] cells, int[] widths)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var isText = i == 0 || i == cells.Length - 1;
            text.Append("| ").Append(isText ? cells[i].PadRight(widths[i]) : cells[i].PadLeft(widths[i])).Append(' ');
        }

        text.AppendLine("|");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan? time) => time is { } known ? known.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) : "";
}
