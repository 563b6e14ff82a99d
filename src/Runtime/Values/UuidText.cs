using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BusContracts;

/// <summary>The canonical text of a uuid, 36 characters in lower case, from and to the sixteen bytes that a <see cref="Guid"/> has in memory.</summary>
/// <remarks>Vectors of 128 bits, which every machine that .NET runs on has; where one does not, .NET computes the same by hand.</remarks>
internal static class UuidText
{
    public const int Length = 36;

    private const byte None = 0xFF;
    private const byte Dash = (byte)'-';
    private const int Tail = 32;

    /// <summary>In the text the first three numbers of a <see cref="Guid"/> stand with their highest byte first; the order is its own inverse.</summary>
    private static Vector128<byte> TextOrder => Vector128.Create((byte)3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15);

    /// <summary>Reads the canonical form and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Vector128<byte> guid)
    {
        guid = default;
        if (text.Length != Length || text[8] != Dash || text[13] != Dash || text[18] != Dash || text[23] != Dash)
            return false;

        // Three loads that overlap hold all digits; each shuffle takes what of a load belongs to the first or the last sixteen.
        var front = Vector128.Create(text[..16]);
        var middle = Vector128.Create(text[10..26]);
        var back = Vector128.Create(text[20..]);
        var first = Vector128.Shuffle(front, Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, None, None))
            | Vector128.Shuffle(middle, Vector128.Create(None, None, None, None, None, None, None, None, None, None, None, None, None, None, 6, 7));
        var last = Vector128.Shuffle(middle, Vector128.Create(9, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None))
            | Vector128.Shuffle(back, Vector128.Create(None, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
        if (!TryBytes(first, out var high) || !TryBytes(last, out var low))
            return false;

        guid = Vector128.Shuffle(Vector128.Narrow(high, low), TextOrder);
        return true;
    }

    /// <summary>Writes the canonical form to the beginning of <paramref name="text"/>.</summary>
    public static void Format(Vector128<byte> guid, Span<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text[..Length]);
        var (front, middle, tail) = Text(guid);
        front.StoreUnsafe(ref start);
        middle.StoreUnsafe(ref start, 16);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref start, Tail), tail);
    }

    /// <summary>Writes the canonical form to the beginning of <paramref name="text"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Format(Vector128<byte> guid, Span<char> text)
    {
        ref var start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text[..Length]));
        var (front, middle, tail) = Text(guid);
        Vector128.WidenLower(front).StoreUnsafe(ref start);
        Vector128.WidenUpper(front).StoreUnsafe(ref start, 8);
        Vector128.WidenLower(middle).StoreUnsafe(ref start, 16);
        Vector128.WidenUpper(middle).StoreUnsafe(ref start, 24);
        Vector128.WidenLower(Vector128.CreateScalar(tail).AsByte()).GetLower().StoreUnsafe(ref start, Tail);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<byte> Front, Vector128<byte> Middle, uint Tail) Text(Vector128<byte> guid)
    {
        var bytes = Vector128.Shuffle(guid, TextOrder);
        var first = Digits(Vector128.WidenLower(bytes));
        var last = Digits(Vector128.WidenUpper(bytes));
        var front = Vector128.Shuffle(first, Vector128.Create(0, 1, 2, 3, 4, 5, 6, 7, None, 8, 9, 10, 11, None, 12, 13))
            | Vector128.Create(0, 0, 0, 0, 0, 0, 0, 0, Dash, 0, 0, 0, 0, Dash, 0, 0);
        var middle = Vector128.Shuffle(first, Vector128.Create(14, 15, None, None, None, None, None, None, None, None, None, None, None, None, None, None))
            | Vector128.Shuffle(last, Vector128.Create(None, None, None, 0, 1, 2, 3, None, 4, 5, 6, 7, 8, 9, 10, 11))
            | Vector128.Create(0, 0, Dash, 0, 0, 0, 0, Dash, 0, 0, 0, 0, 0, 0, 0, 0);
        return (front, middle, last.AsUInt32().GetElement(3));
    }

    /// <summary>Two digits of each byte, which stands in a lane of its own: the higher four bits first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Digits(Vector128<ushort> bytes)
    {
        var nibbles = (((bytes << 8) | (bytes >>> 4)) & Vector128.Create((ushort)0x0F0F)).AsByte();
        var isLetter = Vector128.GreaterThan(nibbles.AsSByte(), Vector128.Create((sbyte)9)).AsByte();
        return nibbles + Vector128.Create((byte)'0') + (isLetter & Vector128.Create((byte)('a' - '0' - 10)));
    }

    /// <summary>The bytes that eight pairs of digits are, each in a lane of its own; false where one is no digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryBytes(Vector128<byte> digits, out Vector128<ushort> bytes)
    {
        var number = digits - Vector128.Create((byte)'0');
        var letter = digits - Vector128.Create((byte)'a');
        var isNumber = Vector128.LessThan(number, Vector128.Create((byte)10));
        var isLetter = Vector128.LessThan(letter, Vector128.Create((byte)6));
        var nibbles = Vector128.ConditionalSelect(isNumber, number, letter + Vector128.Create((byte)10)).AsUInt16();
        bytes = ((nibbles << 4) | (nibbles >>> 8)) & Vector128.Create((ushort)0xFF);
        return (isNumber | isLetter) == Vector128<byte>.AllBitsSet;
    }
}
