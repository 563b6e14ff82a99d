using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>Leaves the event, type or section around a fault out of the text, so that the others can be read; offsets stay as they are.</summary>
internal sealed class YamlRecovery(string text, TextLines lines)
{
    private char[]? _blanked;

    /// <summary>The text, with blanks for what was left out.</summary>
    public string Text => _blanked is null ? text : new(_blanked);

    /// <summary>Where the keys begin whose values were left out; the keys themselves stay, so that nothing more is said of them.</summary>
    public ISet<int> RefusedKeys { get; } = new HashSet<int>();

    // Most texts have no fault, and are never copied.
    private char[] Blanked => _blanked ??= text.ToCharArray();

    /// <summary>Leaves out what <paramref name="offset"/> is part of.</summary>
    /// <returns>False where there was nothing left to leave out.</returns>
    public bool TryLeaveOut(int offset, bool toTheEnd)
    {
        var fault = lines.LineAt(System.Math.Min(offset, text.Length));
        var section = LineBefore(fault, indent: 0) ?? 0;
        var first = MemberAround(fault, section) ?? section;
        var end = toTheEnd ? lines.Count : EndOfBlock(first, fault);
        var keyEnd = EndOfKey(first);
        if (keyEnd < offset && RefusedKeys.Add(lines.StartOf(first) + IndentAt(first)))
            return Blank(keyEnd, lines.StartOf(end)) || TryLeaveOut(offset, toTheEnd);
        return Blank(lines.StartOf(first), lines.StartOf(end)) || (!toTheEnd && Blank(0, text.Length));
    }

    /// <summary>The last line up to <paramref name="line"/> with the indentation.</summary>
    private int? LineBefore(int line, int indent)
    {
        for (; line >= 0; line--)
        {
            if (lines.IndentOf(line) == indent)
                return line;
        }

        return null;
    }

    private int? MemberAround(int fault, int section)
    {
        for (var line = section + 1; line <= fault; line++)
        {
            if (lines.IndentOf(line) is { } indent)
                return LineBefore(fault, indent) is { } member && member > section ? member : line;
        }

        return null;
    }

    private int EndOfBlock(int first, int fault)
    {
        var indent = IndentAt(first);
        for (var line = fault + 1; line < lines.Count; line++)
        {
            if (lines.IndentOf(line) is { } other && other <= indent)
                return line;
        }

        return lines.Count;
    }

    private int IndentAt(int line) => lines.IndentOf(line) ?? 0;

    /// <summary>The offset just behind the colon of a line's key; the end of the text where the line has no key.</summary>
    private int EndOfKey(int line)
    {
        var rest = Blanked;
        var end = lines.EndOf(line);
        for (var at = lines.StartOf(line); at < end; at++)
        {
            if (rest[at] == ':' && (at + 1 == end || rest[at + 1] == ' '))
                return at + 1;
        }

        return text.Length;
    }

    private bool Blank(int start, int end)
    {
        var rest = Blanked;
        var any = false;
        for (var at = start; at < end; at++)
        {
            any |= !char.IsWhiteSpace(rest[at]);
            if (rest[at] is not ('\n' or '\r'))
                rest[at] = ' ';
        }

        return any;
    }
}
