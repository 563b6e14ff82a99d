using System;
using System.Collections.Generic;

namespace BusContracts.Spec;

/// <summary>The lines of a text, by number and by offset; a line ends behind <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public TextLines(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _starts.Add(i + 1);
        }
    }

    public int Count => _starts.Count;

    /// <summary>The number, from 0, of the line that holds <paramref name="offset"/>.</summary>
    public int LineAt(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Where a line begins; for the line after the last, the end of the text.</summary>
    public int StartOf(int line) => line < _starts.Count ? _starts[line] : _text.Length;

    /// <summary>Where a line's text ends, before its line break.</summary>
    public int EndOf(int line)
    {
        var end = StartOf(line + 1);
        while (end > _starts[line] && _text[end - 1] is '\n' or '\r')
            end--;
        return end;
    }

    /// <summary>How many blanks and tabs a line begins with, or null where it says nothing: blank, or a comment alone.</summary>
    public int? IndentOf(int line)
    {
        var end = EndOf(line);
        var at = _starts[line];
        while (at < end && _text[at] is ' ' or '\t')
            at++;
        return at == end || _text[at] == '#' ? null : at - _starts[line];
    }

    /// <summary>The range, cut so that it stays on the line where it begins and holds a character if the line has one.</summary>
    public TextRange OnOneLine(int start, int end)
    {
        start = Math.Max(0, Math.Min(start, _text.Length));
        var lineEnd = EndOf(LineAt(start));
        return new TextRange(start, Math.Max(0, Math.Min(Math.Max(end, start + 1), lineEnd) - start));
    }
}
