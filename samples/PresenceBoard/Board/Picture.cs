using System.Collections.Immutable;
using PresenceBoard.State;

namespace PresenceBoard.Board;

/// <summary>What is drawn: the heading, the presences in three columns, and what stands below them.</summary>
/// <param name="Heading">One line above all.</param>
/// <param name="Presences">What is known.</param>
/// <param name="Below">Counters, metrics and the log.</param>
/// <param name="Now">The time, by which fresh changes stand out.</param>
internal sealed record Picture(string Heading, ImmutableSortedDictionary<Subject, Presence> Presences, IReadOnlyList<string> Below, DateTimeOffset Now)
{
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Plain = "\e[0m";

    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(2);

    /// <summary>The lines from the top, none longer than the screen is wide and no more than it has.</summary>
    public IReadOnlyList<string> Draw(int width, int height)
    {
        var columns = Enum.GetValues<SubjectKind>().Select(kind => Presences.Values.Where(presence => presence.Subject.Kind == kind).ToArray()).ToArray();
        var columnWidth = width / columns.Length;
        var below = Below.Take(Math.Max(0, height - 5)).ToArray();
        var rows = Math.Min(columns.Max(column => column.Length), Math.Max(0, height - below.Length - 4));
        var hidden = columns.Sum(column => Math.Max(0, column.Length - rows));

        List<string> lines =
        [
            Styled(Bold, Heading, width),
            "",
            string.Concat(Enum.GetValues<SubjectKind>().Select(kind => Styled(Bold, $"{kind}s".ToUpperInvariant(), columnWidth))),
            .. Enumerable.Range(0, rows).Select(row => string.Concat(columns.Select(column => row < column.Length ? Cell(column[row], columnWidth) : Fit("", columnWidth)))),
            hidden == 0 ? "" : Fit($"({hidden} more)", width),
            .. below.Select(line => Styled(Dim, line, width)),
        ];
        return lines.Count <= height ? lines : lines[..height];
    }

    private string Cell(Presence presence, int width)
    {
        var subject = presence.Subject;
        var name = subject.Kind == SubjectKind.User ? subject.Id[..Math.Min(8, subject.Id.Length)] : subject.ToString();
        var text = $"{name,-13} {presence.Text}{(presence.IsSure ? "" : " ?")}";
        return Styled(!presence.IsSure ? Dim : Now - presence.Since < s_fresh ? Bold : "", text, width);
    }

    private static string Styled(string style, string text, int width) => style.Length == 0 ? Fit(text, width) : style + Fit(text, width) + Plain;

    /// <summary>Exactly as wide, with a space at its end.</summary>
    private static string Fit(string text, int width) =>
        OneLine.Of(text.Length < width ? text.PadRight(width) : $"{text[..Math.Max(0, width - 1)]} "[..width]);
}
