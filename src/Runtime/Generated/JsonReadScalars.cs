using System.Text.Json;
using System.Text.Unicode;

namespace BusContracts.Generated;

/// <content>Scalars.</content>
public static partial class JsonRead
{
    private const string Integral = "a whole number of at most 64 bits";
    private const string FiniteNumber = "a number that a double can hold";
    private const string Instant = "whole seconds since 1970";

    /// <summary>Reads a string.</summary>
    /// <exception cref="EventFormatException">The value is none, or it is no text: invalid UTF-8, or an escaped lone surrogate.</exception>
    public static string String(ref Utf8JsonReader reader) =>
        reader is { TokenType: JsonTokenType.String, ValueIsEscaped: false, HasValueSequence: false } && AsciiText.TryGet(reader.ValueSpan) is { } text
            ? text
            : AnyString(ref reader);

    private static string AnyString(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && TryText(ref reader) is { } text ? text : throw JsonProblem.Unexpected(ref reader, "a string");

    /// <summary>Reads a string as UTF-8 without escapes; allocates only where there are escapes.</summary>
    /// <exception cref="EventFormatException">The value is none.</exception>
    public static ReadOnlySpan<byte> StringText(scoped ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? Text(ref reader) : throw JsonProblem.Unexpected(ref reader, "a string");

    /// <summary>Reads a string as UTF-8 without escapes.</summary>
    /// <exception cref="EventFormatException">The value is none, or it is no text.</exception>
    internal static ReadOnlySpan<byte> ValidText(scoped ref Utf8JsonReader reader)
    {
        var text = StringText(ref reader);
        return Utf8.IsValid(text) ? text : throw JsonProblem.Unexpected(ref reader, "a string");
    }

    /// <summary>Reads a whole number.</summary>
    /// <exception cref="EventFormatException">The value is none, or it does not fit.</exception>
    public static long Integer(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value)
            ? value
            : throw JsonProblem.Unexpected(ref reader, Integral);

    /// <summary>Reads a number.</summary>
    /// <exception cref="EventFormatException">The value is none, or too large.</exception>
    public static double Number(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && JsonConversion.TryDouble(RawText(ref reader), out var value)
            ? value
            : throw JsonProblem.Unexpected(ref reader, FiniteNumber);

    /// <summary>Reads true or false.</summary>
    /// <exception cref="EventFormatException">The value is neither.</exception>
    public static bool Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonProblem.Unexpected(ref reader, "true or false"),
    };

    /// <summary>Reads a uuid, or the text that stands where one should.</summary>
    /// <exception cref="EventFormatException">The value is no string.</exception>
    public static Uuid Uuid(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader is { ValueIsEscaped: false, HasValueSequence: false } && BusContracts.Uuid.TryParseCanonical(reader.ValueSpan, out var uuid))
            return uuid;

        return BusContracts.Uuid.Parse(String(ref reader));
    }

    /// <summary>Reads an ISO 8601 timestamp.</summary>
    /// <exception cref="EventFormatException">The value is none.</exception>
    public static Timestamp Timestamp(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && BusContracts.Timestamp.TryParse(Text(ref reader), out var timestamp)
            ? timestamp
            : throw JsonProblem.Unexpected(ref reader, BusContracts.Timestamp.Expected);

    /// <summary>Reads whole seconds since 1970-01-01T00:00:00Z.</summary>
    /// <exception cref="EventFormatException">The value is no whole number, or no year from 1 to 9999.</exception>
    public static DateTimeOffset UnixSeconds(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number
            || !reader.TryGetInt64(out var seconds)
            || seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds()
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            throw JsonProblem.Unexpected(ref reader, Instant);
        }

        return DateTimeOffset.FromUnixTimeSeconds(seconds);
    }

    /// <summary>Reads any JSON.</summary>
    /// <exception cref="EventFormatException">A text in it is not UTF-8.</exception>
    public static RawJson Any(ref Utf8JsonReader reader) => RawJsonReader.Read(ref reader);

    /// <summary>Reads a generated value.</summary>
    /// <exception cref="EventFormatException">The JSON does not hold one.</exception>
    public static T Value<T>(ref Utf8JsonReader reader)
        where T : IJsonValue<T> => T.ReadJson(ref reader);
}
