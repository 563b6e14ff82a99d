using System;
using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>Maps an offset inside the value of a <c>|</c> block, which keeps its lines, back to the file.</summary>
/// <param name="source">The whole file.</param>
/// <param name="start">Where the block begins in it: its <c>|</c>.</param>
/// <param name="end">Where it ends.</param>
/// <param name="value">What it says.</param>
internal sealed class BlockPositions(string source, int start, int end, string value)
{
    private List<(int InValue, int InFile)>? _lines;

    /// <summary>The place in the file; null where there is none.</summary>
    public TextRange? RangeOf(int offset, int length)
    {
        _lines ??= LinesOfBlock();
        var line = _lines.BinarySearch((offset, int.MaxValue));
        line = line >= 0 ? line : ~line - 1;
        if (line < 0)
            return null;
        var begin = _lines[line].InFile + offset - _lines[line].InValue;
        return begin > end ? null : new TextRange(begin, Math.Min(length, source.Length - begin));
    }

    private List<(int InValue, int InFile)> LinesOfBlock()
    {
        var lines = new List<(int, int)>();
        var inFile = NextLine(start);
        var indent = IndentOfBlock(inFile);
        var inValue = 0;
        while (inFile < end && inValue <= value.Length)
        {
            var lineEnd = EndOfLine(inFile);
            var begin = Math.Min(inFile + indent, lineEnd);
            lines.Add((inValue, begin));
            inValue += lineEnd - begin + 1;
            inFile = NextLine(inFile);
        }

        return lines;
    }

    /// <remarks>YAML takes the indentation of the first line that says something.</remarks>
    private int IndentOfBlock(int firstLine)
    {
        for (var line = firstLine; line < end; line = NextLine(line))
        {
            var at = line;
            while (at < end && source[at] == ' ')
                at++;
            if (at < EndOfLine(line))
                return at - line - LeadingBlanksOfValue();
        }

        return 0;
    }

    /// <remarks>More than none only where the header states the indentation (<c>|2</c>) and the text begins with blanks.</remarks>
    private int LeadingBlanksOfValue()
    {
        var at = 0;
        while (at < value.Length && value[at] == '\n')
            at++;
        var first = at;
        while (at < value.Length && value[at] == ' ')
            at++;
        return at - first;
    }

    private int EndOfLine(int offset)
    {
        var found = source.IndexOfAny(['\n', '\r'], offset);
        return found < 0 || found > end ? end : found;
    }

    private int NextLine(int offset)
    {
        var lineEnd = EndOfLine(offset);
        if (lineEnd >= end)
            return end;
        return source[lineEnd] == '\r' && lineEnd + 1 < source.Length && source[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
    }
}
