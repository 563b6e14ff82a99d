using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using BusContracts.Generated;

namespace BusContracts;

/// <summary>Copies the value that a reader stands on, token by token, without white space.</summary>
internal static class RawJsonReader
{
    public static RawJson Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;

        var offset = reader.TokenStartIndex;
        using var scratch = ScratchBuffer.Rent();
        var writer = new JsonSpanWriter(scratch);
        var depth = reader.CurrentDepth;
        var isFirst = true;
        Token(ref writer, ref reader, ref isFirst);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            do
            {
                reader.Read();
                Token(ref writer, ref reader, ref isFirst);
            }
            while (reader.CurrentDepth > depth);
        }

        writer.Flush();
        return Utf8.IsValid(scratch.Written)
            ? RawJson.Of(scratch.Written)
            : throw JsonProblem.At(offset, "text in UTF-8", "bytes that are no UTF-8");
    }

    /// <param name="writer">Where to.</param>
    /// <param name="reader">On the token.</param>
    /// <param name="isFirst">Whether no comma may stand before the token: it opens the value, its container, or follows a name.</param>
    private static void Token(ref JsonSpanWriter writer, ref Utf8JsonReader reader, ref bool isFirst)
    {
        var token = reader.TokenType;
        if (!isFirst && token is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            writer.Raw(","u8);

        isFirst = token is JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray;
        var isQuoted = token is JsonTokenType.PropertyName or JsonTokenType.String;
        if (isQuoted)
            writer.Raw("\""u8);
        if (reader.HasValueSequence)
        {
            foreach (var segment in reader.ValueSequence)
                writer.Raw(segment.Span);
        }
        else
        {
            writer.Raw(reader.ValueSpan);
        }

        if (isQuoted)
            writer.Raw("\""u8);
        if (token == JsonTokenType.PropertyName)
            writer.Raw(":"u8);
    }
}
