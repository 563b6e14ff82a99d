using System;
using System.Threading;

namespace BusContracts.Generator.Emit;

/// <summary>The text of a file while it is written.</summary>
/// <remarks>
/// An edit writes one file, and the memory that its text grows in would be a good part of all that the edit takes. So one array is
/// kept for the next file, of this compilation or of another.
/// </remarks>
internal sealed class TextBuffer
{
    private const int First = 16 * 1024;
    private const int MostKept = 1024 * 1024;

    private static char[]? s_spare;

    private char[] _text = Interlocked.Exchange(ref s_spare, null) ?? new char[First];
    private int _length;

    public void Append(char c, int count = 1)
    {
        Reserve(count);
        _text.AsSpan(_length, count).Fill(c);
        _length += count;
    }

    public void Append(string text, int start, int count)
    {
        Reserve(count);
        text.CopyTo(start, _text, _length, count);
        _length += count;
    }

    /// <summary>What was written; begins anew.</summary>
    public string Take()
    {
        var text = new string(_text, 0, _length);
        if (_text.Length <= MostKept)
            Interlocked.Exchange(ref s_spare, _text);
        _text = [];
        _length = 0;
        return text;
    }

    private void Reserve(int count)
    {
        if (_text.Length - _length < count)
            Array.Resize(ref _text, Math.Max(_length + count, Math.Max(First, 2 * _text.Length)));
    }
}
