using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace BusContracts.Generated;

/// <summary>Strings of ASCII bytes, which nearly every text of the bus is, and a short one: made here without the calls that an encoding makes.</summary>
internal static class AsciiText
{
    private const int Count = 128;
    private const ulong NotAscii = 0x8080_8080_8080_8080;

    /// <summary>The texts of one character, as flags and states often are (<c>"0"</c>, <c>"1"</c>): made once.</summary>
    private static readonly string[] s_single = Singles();

    /// <summary>The text, or null where it is not ASCII.</summary>
    public static string? TryGet(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        0 => "",
        1 => utf8[0] < Count ? s_single[utf8[0]] : null,
        < sizeof(uint) => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : null,
        < sizeof(ulong) => OfTwoHalves(utf8),
        <= 2 * sizeof(ulong) => OfTwoWords(utf8),
        _ => Ascii.IsValid(utf8) ? OfVectors(utf8) : null,
    };

    /// <summary>Four to seven bytes: the first four and the last four, which may overlap.</summary>
    private static string? OfTwoHalves(ReadOnlySpan<byte> utf8)
    {
        ref var source = ref MemoryMarshal.GetReference(utf8);
        var last = utf8.Length - sizeof(uint);
        var first = Unsafe.ReadUnaligned<uint>(ref source);
        var second = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, last));
        if (((first | second) & unchecked((uint)NotAscii)) != 0)
            return null;

        var text = new string('\0', utf8.Length);
        ref var target = ref Chars(text);
        var chars = Vector128.WidenLower(Vector128.CreateScalar(((ulong)second << 32) | first).AsByte());
        chars.GetLower().StoreUnsafe(ref target);
        chars.GetUpper().StoreUnsafe(ref target, (nuint)last);
        return text;
    }

    /// <summary>Eight to sixteen bytes: the first eight and the last eight, which may overlap.</summary>
    private static string? OfTwoWords(ReadOnlySpan<byte> utf8)
    {
        ref var source = ref MemoryMarshal.GetReference(utf8);
        var last = utf8.Length - sizeof(ulong);
        var first = Unsafe.ReadUnaligned<ulong>(ref source);
        var second = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, last));
        if (((first | second) & NotAscii) != 0)
            return null;

        var text = new string('\0', utf8.Length);
        ref var target = ref Chars(text);
        var bytes = Vector128.Create(first, second).AsByte();
        Vector128.WidenLower(bytes).StoreUnsafe(ref target);
        Vector128.WidenUpper(bytes).StoreUnsafe(ref target, (nuint)last);
        return text;
    }

    /// <summary>Sixteen bytes or more, all ASCII; the last vector overlaps the one before.</summary>
    private static string OfVectors(ReadOnlySpan<byte> utf8)
    {
        var text = new string('\0', utf8.Length);
        ref var source = ref MemoryMarshal.GetReference(utf8);
        ref var target = ref Chars(text);
        var last = utf8.Length - Vector128<byte>.Count;
        for (var at = 0; at < last; at += Vector128<byte>.Count)
            Widen(ref source, ref target, (nuint)at);
        Widen(ref source, ref target, (nuint)last);
        return text;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(ref byte source, ref ushort target, nuint at)
    {
        var bytes = Vector128.LoadUnsafe(ref source, at);
        Vector128.WidenLower(bytes).StoreUnsafe(ref target, at);
        Vector128.WidenUpper(bytes).StoreUnsafe(ref target, at + (nuint)Vector128<ushort>.Count);
    }

    /// <summary>The characters of a string that nobody else has yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ushort Chars(string text) => ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text.GetPinnableReference()));

    private static string[] Singles()
    {
        var singles = new string[Count];
        for (var letter = 0; letter < Count; letter++)
            singles[letter] = ((char)letter).ToString();
        return singles;
    }
}
