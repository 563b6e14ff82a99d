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

    /// <summary>Characters of half a vector.</summary>
    private const int Half = 4;

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
        var count = Vector128.IsHardwareAccelerated && value.Length >= Half && output.Length >= value.Length ? CopyVectors(value, output) : 0;
        for (; count < value.Length; count++)
        {
            var c = value[count];
            if (c is < ' ' or > '~' or '"' or '\\')
                break;
            output[count] = (byte)c;
        }

        return count;
    }

    /// <summary>All of the text, or a part from its beginning that ends at or before the first character that is not plain.</summary>
    /// <remarks>What is left of the text takes the last load and store, which overlap the ones before: no character is looked at alone.</remarks>
    private static int CopyVectors(string value, Span<byte> output)
    {
        // No load or store leaves its span: the text has four characters or more, and the output is as long.
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));
        ref var target = ref MemoryMarshal.GetReference(output);
        var last = value.Length - Vector128<ushort>.Count;
        if (last < 0)
            return CopyTwoHalves(ref source, ref target, value.Length);

        var count = 0;
        for (; count < last; count += Vector128<ushort>.Count)
        {
            if (!TryCopy(ref source, ref target, count))
                return count;
        }

        return TryCopy(ref source, ref target, last) ? value.Length : count;
    }

    /// <summary>The first four characters and the last four, of four to seven; none where one of them is not plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyTwoHalves(ref ushort source, ref byte target, int length)
    {
        ref var bytes = ref Unsafe.As<ushort, byte>(ref source);
        var first = Unsafe.ReadUnaligned<ulong>(ref bytes);
        var second = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, (length - Half) * sizeof(char)));
        var chars = Vector128.Create(first, second).AsUInt16();
        if (HasSpecial(chars))
            return 0;

        var text = Vector128.Narrow(chars, chars).AsUInt32();
        Unsafe.WriteUnaligned(ref target, text.GetElement(0));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - Half), text.GetElement(1));
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopy(ref ushort source, ref byte target, int at)
    {
        var chars = Vector128.LoadUnsafe(ref source, (nuint)at);
        if (HasSpecial(chars))
            return false;

        Vector128.Narrow(chars, chars).GetLower().StoreUnsafe(ref target, (nuint)at);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasSpecial(Vector128<ushort> chars)
    {
        // Shifted so that signed numbers compare as the characters do: vectors have no comparison of unsigned ones.
        const int Shift = 0x8000;
        var shifted = (chars + Vector128.Create((ushort)(Shift - ' '))).AsInt16();
        var special = Vector128.GreaterThan(shifted, Vector128.Create((short)('~' - ' ' - Shift))).AsUInt16()
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
