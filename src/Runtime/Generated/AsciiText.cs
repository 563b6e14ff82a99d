using System.Text;

namespace BusContracts.Generated;

/// <summary>Strings of ASCII bytes, which nearly every text of the bus is: Latin-1 widens them in one pass where UTF-8 takes two.</summary>
internal static class AsciiText
{
    private const int Count = 128;

    /// <summary>The texts of one character, as flags and states often are (<c>"0"</c>, <c>"1"</c>): made once.</summary>
    private static readonly string[] s_single = Singles();

    /// <summary>The text, or null where it is not ASCII.</summary>
    public static string? TryGet(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        0 => "",
        1 when utf8[0] < Count => s_single[utf8[0]],
        _ => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : null,
    };

    private static string[] Singles()
    {
        var singles = new string[Count];
        for (var letter = 0; letter < Count; letter++)
            singles[letter] = ((char)letter).ToString();
        return singles;
    }
}
