using System.Text;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>Gathers the constant text between two values, so that it is written at once.</summary>
internal sealed class LiteralRun(CodeWriter code)
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds JSON.</summary>
    public LiteralRun Add(string json)
    {
        _text.Append(json);
        return this;
    }

    /// <summary>Writes what was gathered.</summary>
    public void Flush()
    {
        if (_text.Length > 0)
            code.Line($"writer.Raw({CSharp.Utf8Literal(_text.ToString())});");
        _text.Clear();
    }
}
