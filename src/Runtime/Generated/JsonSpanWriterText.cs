using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

        // Room for the usual text and its quotes at once, so that the calls below find it and do not grow.
        var span = Reserve(checked((value.Length * BytesPerChar) + 2));
        span[0] = (byte)'"';
        var plain = CopyPlainAscii(value, span[1..]);
        _position += plain + 1;
        if (plain < value.Length)
        {
            Rest(value, plain);
            Raw("\""u8);
            return;
        }

        span[plain + 1] = (byte)'"';
        _position++;
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

    /// <summary>Copies characters up to the first that is not ASCII or must be escaped, and gives their number: one pass for nearly every text.</summary>
    private static int CopyPlainAscii(string value, Span<byte> output)
    {
        var count = 0;
        if (Vector128.IsHardwareAccelerated && value.Length >= Vector128<ushort>.Count && output.Length >= value.Length)
        {
            // Neither load nor store leaves its span: both go up to Length - Count, and the output is as long.
            ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));
            ref var target = ref MemoryMarshal.GetReference(output);
            for (; count <= value.Length - Vector128<ushort>.Count; count += Vector128<ushort>.Count)
            {
                var chars = Vector128.LoadUnsafe(ref source, (nuint)count);
                if (HasSpecial(chars))
                    break;
                Vector128.Narrow(chars, chars).GetLower().StoreUnsafe(ref target, (nuint)count);
            }
        }

        for (; count < value.Length; count++)
        {
            var c = value[count];
            if (c is < ' ' or > '~' or '"' or '\\')
                break;
            output[count] = (byte)c;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasSpecial(Vector128<ushort> chars)
    {
        var special = Vector128.GreaterThan(chars - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
            | Vector128.Equals(chars, Vector128.Create((ushort)'"'))
            | Vector128.Equals(chars, Vector128.Create((ushort)'\\'));
        return special != Vector128<ushort>.Zero;
    }

    private void Rest(string value, int start)
    {
        var rest = value.AsSpan(start);
        while (rest.IndexOfAny(MustBeEscaped) is >= 0 and var escape)
        {
            Plain(rest[..escape], value);
            Escaped(rest[escape]);
            rest = rest[(escape + 1)..];
        }

        Plain(rest, value);
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
