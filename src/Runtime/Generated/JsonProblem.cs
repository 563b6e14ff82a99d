using System.Text;
using System.Text.Json;

namespace BusContracts.Generated;

/// <summary>Makes the exceptions of the reader.</summary>
/// <remarks>
/// Reading keeps no path. Inside, a problem knows its byte offset alone; whoever began to read finds the path afterwards,
/// by reading up to that offset again from a copy of the reader.
/// </remarks>
internal static class JsonProblem
{
    private const int LongestExcerpt = 40;

    /// <summary>A problem that is not located yet.</summary>
    public static EventFormatException At(long offset, string expected, string found) => new(expected, found, offset);

    /// <summary>The value that the reader stands on is not the expected one.</summary>
    public static EventFormatException Unexpected(ref Utf8JsonReader reader, string expected) =>
        new(expected, Describe(ref reader), reader.TokenStartIndex);

    /// <summary>The problem with its path.</summary>
    /// <param name="problem">One of these, or a syntax error of System.Text.Json.</param>
    /// <param name="start">The reader as it was when reading began.</param>
    /// <param name="syntaxOffset">Where a syntax error is.</param>
    /// <param name="eventName">See <see cref="EventFormatException.EventName"/>.</param>
    /// <param name="release">See <see cref="EventFormatException.Release"/>.</param>
    public static EventFormatException Locate(JsonException problem, Utf8JsonReader start, long syntaxOffset, string eventName = "", string release = "")
    {
        if (problem is not EventFormatException { JsonPath: var known } format)
            return new("valid JSON", Syntax(problem), syntaxOffset, JsonPathFinder.Find(start, long.MaxValue), eventName, release, problem);

        var path = known.Length > 0 ? known : JsonPathFinder.Find(start, format.ByteOffset);
        return new(format.Expected, format.Found, format.ByteOffset, path, eventName, release);
    }

    /// <summary>Where in <paramref name="body"/> a syntax error is; other problems know that themselves.</summary>
    public static long OffsetOf(JsonException problem, ReadOnlySpan<byte> body)
    {
        var offset = problem.BytePositionInLine ?? 0;
        var lines = problem.LineNumber ?? 0;
        var lineStart = 0;
        for (; lines > 0 && body[lineStart..].IndexOf((byte)'\n') is >= 0 and var length; lines--)
            lineStart += length + 1;
        return lineStart + offset;
    }

    /// <summary>What the reader stands on, in words.</summary>
    public static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.None => "nothing",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndArray => "the end of the array",
        JsonTokenType.String => JsonRead.TryText(ref reader) is { } text ? $"the string \"{Excerpt(text)}\"" : "a string that is no text (invalid UTF-8 or a lone surrogate)",
        JsonTokenType.Number => $"the number {Excerpt(Encoding.UTF8.GetString(JsonRead.RawText(ref reader)))}",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => $"{reader.TokenType}",
    };

    private static string Excerpt(string text) =>
        text.Length <= LongestExcerpt ? text : string.Concat(text.AsSpan(0, LongestExcerpt - (char.IsHighSurrogate(text[LongestExcerpt - 1]) ? 1 : 0)), "...");

    private static string Syntax(JsonException problem)
    {
        var message = problem.Message;
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (position < 0 ? message : message[..position]).TrimEnd('.');
    }
}
