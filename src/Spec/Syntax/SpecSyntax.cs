using System.Collections.Generic;
using System.Globalization;

namespace BusContracts.Spec.Syntax;

/// <summary>Reads a spec's text into nodes: what is no YAML is left out and reported, the rest is read.</summary>
internal static class SpecSyntax
{
    /// <summary>The longest text that is read, in characters: a contract of 5,000 events fits four times.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>How many characters are read again in all to find more than one fault, so that hostile input costs a bounded time.</summary>
    private const int RereadBudget = 8 * 1024 * 1024;

    private const int MaxFaults = 100;

    /// <summary>The root of the text; null where it says nothing or is too large.</summary>
    public static SpecNode? Read(string text, ProblemList problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(ProblemKind.FileTooLarge, default, Number(text.Length), Number(MaxLength));
            return null;
        }

        var lines = new TextLines(text);
        var rest = new YamlRecovery(Readable(text, lines, problems), lines);
        for (var faults = 1; ; faults++)
        {
            var found = new ProblemList();
            var root = SpecReader.Read(rest.Text, lines, rest.RefusedKeys, found, out var fault);
            if (fault is null)
            {
                problems.Add(found);
                return root;
            }

            problems.Add(fault.Kind, fault.Range, fault.Argument);
            var isLast = faults == MaxFaults || (long)faults * text.Length > RereadBudget;
            if (!rest.TryLeaveOut(fault.BlameAt, toTheEnd: isLast || fault.EndsText))
                return null;
        }
    }

    /// <summary>The parser takes a NUL for the end of the text and a byte order mark for a part of the first key.</summary>
    private static string Readable(string text, TextLines lines, ProblemList problems)
    {
        var nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            problems.Add(ProblemKind.NotYaml, lines.OnOneLine(nul, nul + 1), "a NUL character stands here; save the file as UTF-8 text");
            text = text.Replace('\0', ' ');
        }

        return text.Length > 0 && text[0] == '\uFEFF' ? '\n' + text.Substring(1) : text;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
