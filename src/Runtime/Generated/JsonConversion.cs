using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BusContracts.Generated;

/// <summary>What a value in another JSON type means: <c>42</c> where the contract has a string is <c>"42"</c>.</summary>
/// <remarks>The one place that knows; reading uses it, and so does writing, to see whether the property still says the same.</remarks>
internal static class JsonConversion
{
    private const int UsualNumber = 64;

    public static bool TryText(ref Utf8JsonReader reader, out string text)
    {
        text = "";
        if (reader.TokenType == JsonTokenType.String)
            return (text = JsonRead.TryText(ref reader)!) is not null;
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
            return false;

        text = Encoding.UTF8.GetString(JsonRead.RawText(ref reader));
        return true;
    }

    public static bool TryInteger(ref Utf8JsonReader reader, out long value)
    {
        value = reader.TokenType == JsonTokenType.True ? 1 : 0;
        switch (reader.TokenType)
        {
            case JsonTokenType.True or JsonTokenType.False:
                return true;
            case JsonTokenType.String:
                var text = JsonRead.Text(ref reader);
                return Utf8Parser.TryParse(text, out value, out var consumed) && consumed == text.Length;
            case JsonTokenType.Number:
                if (reader.TryGetInt64(out value))
                    return true;
                var isWhole = TryDouble(JsonRead.RawText(ref reader), out var number) && Math.Abs(number) < 1L << 53 && Math.Truncate(number) == number;
                value = isWhole ? (long)number : 0;
                return isWhole;
            default:
                return false;
        }
    }

    public static bool TryNumber(ref Utf8JsonReader reader, out double value)
    {
        value = reader.TokenType == JsonTokenType.True ? 1 : 0;
        return reader.TokenType switch
        {
            JsonTokenType.True or JsonTokenType.False => true,
            JsonTokenType.Number => TryDouble(JsonRead.RawText(ref reader), out value),
            JsonTokenType.String => TryDouble(JsonRead.Text(ref reader), out value),
            _ => false,
        };
    }

    /// <summary>A finite number from its text. By way of characters: a native program parses those anyway, and UTF-8 would be the same once more.</summary>
    public static bool TryDouble(ReadOnlySpan<byte> text, out double value)
    {
        Span<char> chars = text.Length <= UsualNumber ? stackalloc char[UsualNumber] : new char[text.Length];
        var length = Encoding.UTF8.GetChars(text, chars);
        return double.TryParse(chars[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    public static bool TryBoolean(ref Utf8JsonReader reader, out bool value)
    {
        if (reader.TokenType == JsonTokenType.String)
            return bool.TryParse(JsonRead.TryText(ref reader), out value);

        var isBit = TryInteger(ref reader, out var bit) && bit is 0 or 1;
        value = bit == 1;
        return isBit;
    }

    public static bool TryInstant(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType == JsonTokenType.String && BusContracts.Timestamp.TryParse(JsonRead.Text(ref reader), out var timestamp))
        {
            value = timestamp.ToDateTimeOffset() ?? default;
            return timestamp.Offset is not null;
        }

        // Seconds may come with a fraction, which whole seconds drop.
        if (!TryNumber(ref reader, out var seconds)
            || seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds()
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        value = DateTimeOffset.FromUnixTimeSeconds((long)Math.Floor(seconds));
        return true;
    }
}
