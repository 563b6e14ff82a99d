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
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0)
                _text.Append(' ', _indent * 4).Append(trimmed);
            _text.Append('\n');
        }

        return this;
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
