using System;
using System.Text;

namespace BusContracts.Generator.Emit;

/// <summary>Writes C# text: indented, with <c>\n</c> on every machine, blocks closed by <c>using</c>.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes one line or, from a raw string, several; each is indented, and empty ones stay empty.</summary>
    public CodeWriter Line(string text = "")
    {
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            AppendLine(text, start, end < 0 ? text.Length : end);
            if (end < 0)
                return this;
            start = end + 1;
        }
    }

    /// <summary>Writes <paramref name="head"/> and an opening brace; disposing writes the closing one and <paramref name="tail"/>.</summary>
    public Scope Block(string head, string tail = "")
    {
        Line(head).Line("{");
        _indent++;
        return new Scope(this, "}" + tail);
    }

    /// <summary>Indents until disposed, without braces: for the labels of a switch.</summary>
    public Scope Indented()
    {
        _indent++;
        return new Scope(this, closing: null);
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    private void AppendLine(string text, int start, int end)
    {
        while (end > start && text[end - 1] == '\r')
            end--;
        if (end > start)
            _text.Append(' ', _indent * 4).Append(text, start, end - start);
        _text.Append('\n');
    }

    /// <summary>An open block.</summary>
    internal readonly struct Scope(CodeWriter writer, string? closing) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            if (closing is not null)
                writer.Line(closing);
        }
    }
}
