namespace BusContracts;

/// <summary>The canonical text of a uuid: 36 bytes, lower case.</summary>
internal static class UuidText
{
    public const int Length = 36;

    private const byte NoDigit = 0xFF;

    private static readonly byte[] s_digits = Digits();

    /// <summary>Reads the canonical form and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Guid guid)
    {
        guid = default;
        if (text.Length != Length || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
            return false;

        Span<byte> bytes = stackalloc byte[16];
        var isDigits = Pairs(text[..8], bytes)
            & Pairs(text[9..13], bytes[4..])
            & Pairs(text[14..18], bytes[6..])
            & Pairs(text[19..23], bytes[8..])
            & Pairs(text[24..], bytes[10..]);
        if (isDigits)
            guid = new Guid(bytes, bigEndian: true);
        return isDigits;
    }

    private static bool Pairs(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        var digits = s_digits;
        var all = 0;
        for (var i = 0; i < text.Length / 2; i++)
        {
            int high = digits[text[i * 2]], low = digits[text[(i * 2) + 1]];
            all |= high | low;
            bytes[i] = (byte)((high << 4) | low);
        }

        // A digit has four bits.
        return all < 16;
    }

    private static byte[] Digits()
    {
        var digits = new byte[256];
        Array.Fill(digits, NoDigit);
        for (var digit = 0; digit < 16; digit++)
            digits["0123456789abcdef"[digit]] = (byte)digit;
        return digits;
    }
}
