using System.Globalization;
using System.Text.Json;

namespace BusContracts.Generated;

/// <content>Scalars that are accepted in other JSON types; the JSON is kept, so that it is written back as it came.</content>
public static partial class JsonRead
{
    /// <summary>Reads a string, or a literal as its text.</summary>
    /// <exception cref="EventFormatException">The value is neither.</exception>
    public static string String(ref Utf8JsonReader reader, string field, JsonForms accept, ref JsonFieldsBuilder unknown)
    {
        if (reader.TokenType == JsonTokenType.String || !Is(ref reader, accept) || !JsonConversion.TryText(ref reader, out var text))
        {
            unknown.ReadFormAgain(ref reader, field);
            return String(ref reader);
        }

        unknown.ReadForm(ref reader, field);
        return text;
    }

    /// <summary>Reads a whole number, also from another form; a literal that would be written otherwise is kept.</summary>
    /// <exception cref="EventFormatException">The value is none.</exception>
    public static long Integer(ref Utf8JsonReader reader, string field, JsonForms accept, ref JsonFieldsBuilder unknown)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var whole))
        {
            if (whole != 0 || RawText(ref reader)[0] != '-')
                unknown.ReadFormAgain(ref reader, field);
            else
                unknown.ReadForm(ref reader, field);
            return whole;
        }

        if (!Is(ref reader, accept) || !JsonConversion.TryInteger(ref reader, out var value))
            return Integer(ref reader);

        unknown.ReadForm(ref reader, field);
        return value;
    }

    /// <summary>Reads a number, also from another form; a literal that would be written otherwise is kept.</summary>
    /// <exception cref="EventFormatException">The value is none.</exception>
    public static double Number(ref Utf8JsonReader reader, string field, JsonForms accept, ref JsonFieldsBuilder unknown)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            var number = Number(ref reader);
            Span<byte> written = stackalloc byte[JsonSpanWriter.LongestNumber];
            number.TryFormat(written, out var length, default, CultureInfo.InvariantCulture);
            if (RawText(ref reader).SequenceEqual(written[..length]))
                unknown.ReadFormAgain(ref reader, field);
            else
                unknown.ReadForm(ref reader, field);
            return number;
        }

        if (!Is(ref reader, accept) || !JsonConversion.TryNumber(ref reader, out var value))
            return Number(ref reader);

        unknown.ReadForm(ref reader, field);
        return value;
    }

    /// <summary>Reads true or false, also from another form.</summary>
    /// <exception cref="EventFormatException">The value is neither.</exception>
    public static bool Boolean(ref Utf8JsonReader reader, string field, JsonForms accept, ref JsonFieldsBuilder unknown)
    {
        if (Is(ref reader, JsonForms.Boolean) || !Is(ref reader, accept) || !JsonConversion.TryBoolean(ref reader, out var value))
        {
            unknown.ReadFormAgain(ref reader, field);
            return Boolean(ref reader);
        }

        unknown.ReadForm(ref reader, field);
        return value;
    }

    /// <summary>Reads a uuid, or a literal as its text.</summary>
    /// <exception cref="EventFormatException">The value is neither.</exception>
    public static Uuid Uuid(ref Utf8JsonReader reader, string field, JsonForms accept, ref JsonFieldsBuilder unknown)
    {
        if (reader.TokenType == JsonTokenType.String || !Is(ref reader, accept) || !JsonConversion.TryText(ref reader, out var text))
        {
            unknown.ReadFormAgain(ref reader, field);
            return Uuid(ref reader);
        }

        unknown.ReadForm(ref reader, field);
        return BusContracts.Uuid.Parse(text);
    }

    /// <summary>Reads a timestamp, or a number as seconds since 1970.</summary>
    /// <exception cref="EventFormatException">The value is neither.</exception>
    public static Timestamp Timestamp(ref Utf8JsonReader reader, string field, JsonForms accept, ref JsonFieldsBuilder unknown)
    {
        if (reader.TokenType == JsonTokenType.String || !Is(ref reader, accept) || !JsonConversion.TryInstant(ref reader, out var instant))
        {
            unknown.ReadFormAgain(ref reader, field);
            return Timestamp(ref reader);
        }

        unknown.ReadForm(ref reader, field);
        return instant;
    }

    /// <summary>Reads whole seconds since 1970, or a timestamp that has an offset; a literal that would be written otherwise is kept.</summary>
    /// <exception cref="EventFormatException">The value is neither.</exception>
    public static DateTimeOffset UnixSeconds(ref Utf8JsonReader reader, string field, JsonForms accept, ref JsonFieldsBuilder unknown)
    {
        if (Is(ref reader, JsonForms.Integer))
        {
            var time = UnixSeconds(ref reader);
            if (time != DateTimeOffset.UnixEpoch || RawText(ref reader)[0] != '-')
                unknown.ReadFormAgain(ref reader, field);
            else
                unknown.ReadForm(ref reader, field);
            return time;
        }

        if (!Is(ref reader, accept) || !JsonConversion.TryInstant(ref reader, out var instant))
            return UnixSeconds(ref reader);

        unknown.ReadForm(ref reader, field);
        return instant;
    }
}
