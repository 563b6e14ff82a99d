using System;
using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Syntax;

/// <summary>What stopped the reading of the YAML.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Range">Where it is shown.</param>
/// <param name="BlameAt">A place inside the part of the text that is to be left out, so that the rest can be read.</param>
/// <param name="Argument">What the rule's message names.</param>
internal sealed record YamlFault(ProblemKind Kind, TextRange Range, int BlameAt, string Argument)
{
    private static readonly (string InReason, string Advice)[] Advices =
    [
        ("found invalid mapping", "a ':' before a blank makes a key, and here stands a value; check the indentation, or put the text in quotes"),
        ("cannot start any token", "no text starts with this character; put it in quotes"),
        ("did not find expected key", "this fits no key before it; check the indentation, and put a text with special characters in quotes"),
        ("did not find expected '-'", "this fits no item before it; check the indentation"),
        ("did not find expected node content", "a value is expected before this character; put the text in quotes"),
        ("tab", "a tab indents this line; use blanks"),
    ];

    private const string DoubleQuote = "this quote is not closed; close it with \", and write \\\" inside";
    private const string SingleQuote = "this quote is not closed; close it with ', and write '' inside";

    /// <summary>Whether nothing behind the fault is part of the contract, so that all of it is left out.</summary>
    public bool EndsText { get; init; }

    /// <summary>Mends the parser's word: it gives no position for what is unclosed, and 1:1 for a tab.</summary>
    public static YamlFault Describe(
        string text, TextLines lines, int start, int end, string reason, bool hasPosition, int lastEvent, IReadOnlyCollection<int> openFlow, int closedFlow)
    {
        if (TabIn(text, lines, hasPosition ? start : lastEvent, lastEvent) is { } tab && reason.Contains("tab"))
            return NotYaml(lines, tab, tab + 1, tab, "a tab indents this line; use blanks");

        if (openFlow.Count == 0 && closedFlow >= 0 && StartsWithBrace(text, lines, closedFlow, start) is { } value)
            return new YamlFault(ProblemKind.ValueStartsWithBrace, value, value.Start, text.Substring(value.Start, value.Length));

        if (openFlow.Count > 0 && (!hasPosition || lines.LineAt(start) != lines.LineAt(openFlow.First()) || start >= text.Length))
        {
            var open = openFlow.First();
            return NotYaml(lines, open, open + 1, openFlow.Last(), $"this '{text[open]}' is not closed by a '{(text[open] == '{' ? '}' : ']')}'");
        }

        if (!hasPosition)
            start = end = lastEvent;
        if (reason.Contains("quoted scalar") && start < text.Length && text[start] is '"' or '\'')
            return NotYaml(lines, start, end, openFlow.Count > 0 ? openFlow.Last() : start, text[start] == '"' ? DoubleQuote : SingleQuote);
        var advice = Advices.FirstOrDefault(candidate => reason.Contains(candidate.InReason)).Advice ?? reason.Trim().TrimEnd('.');
        return NotYaml(lines, start, end, openFlow.Count > 0 ? openFlow.Last() : start, advice);
    }

    private static YamlFault NotYaml(TextLines lines, int start, int end, int blameAt, string reason) =>
        new(ProblemKind.NotYaml, lines.OnOneLine(start, end), blameAt, reason);

    /// <summary>The value, to the end of its line, where text follows a closed brace that nothing but a value can begin with.</summary>
    private static TextRange? StartsWithBrace(string text, TextLines lines, int open, int faultAt)
    {
        var line = lines.LineAt(open);
        if (text[open] != '{' || line != lines.LineAt(faultAt))
            return null;
        var end = lines.EndOf(line);
        var comment = text.IndexOf(" #", open, end - open, StringComparison.Ordinal);
        if (comment >= 0)
            end = comment;
        while (end > open && text[end - 1] is ' ' or '\t' or ',')
            end--;
        return new TextRange(open, end - open);
    }

    private static int? TabIn(string text, TextLines lines, int from, int lastEvent)
    {
        for (var line = lines.LineAt(Math.Max(from, lastEvent)); line < lines.Count; line++)
        {
            if (lines.IndentOf(line) is not { } indent)
                continue;
            var tab = text.IndexOf('\t', lines.StartOf(line), indent);
            if (tab >= 0)
                return tab;
        }

        return null;
    }
}
