using System.Buffers;
using System.Text.Unicode;

namespace BusContracts.Generated;

/// <content>Strings: raw UTF-8, with the escapes that RFC 8259 asks for and no others.</content>
public ref partial struct JsonSpanWriter
{
    private const int BytesPerChar = 3;

    private static readonly SearchValues<char> MustBeEscaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Writes a string.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> has a lone surrogate, which UTF-8 cannot hold.</exception>
    public void String(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var rest = value.AsSpan();

        // Room for the usual text and its quotes at once, so that the calls below find it and do not grow.
        Reserve(checked((value.Length * BytesPerChar) + 2))[0] = (byte)'"';
        _position++;
        while (rest.IndexOfAny(MustBeEscaped) is >= 0 and var escape)
        {
            Plain(rest[..escape], value);
            Escaped(rest[escape]);
            rest = rest[(escape + 1)..];
        }

        Plain(rest, value);
        Raw("\""u8);
    }

    /// <summary>Writes a string or null.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> has a lone surrogate, which UTF-8 cannot hold.</exception>
    public void StringOrNull(string? value)
    {
        if (value is null)
            Null();
        else
            String(value);
    }

    private void Plain(ReadOnlySpan<char> text, string whole)
    {
        var status = Utf8.FromUtf16(text, Reserve(checked(text.Length * BytesPerChar)), out var read, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            throw new ArgumentException(
                $"A text of {whole.Length} characters has the lone surrogate U+{(int)text[read]:X4}, which no JSON can carry as UTF-8; remove it or replace it by U+FFFD.");
        }

        _position += written;
    }

    private void Escaped(char c)
    {
        switch (c)
        {
            case '"':
                Raw("\\\""u8);
                break;
            case '\\':
                Raw("\\\\"u8);
                break;
            case '\b':
                Raw("\\b"u8);
                break;
            case '\t':
                Raw("\\t"u8);
                break;
            case '\n':
                Raw("\\n"u8);
                break;
            case '\f':
                Raw("\\f"u8);
                break;
            case '\r':
                Raw("\\r"u8);
                break;
            default:
                Raw(c < 0x10 ? "\\u000"u8 : "\\u001"u8);
                Raw("0123456789abcdef"u8.Slice(c & 0xF, 1));
                break;
        }
    }
}
