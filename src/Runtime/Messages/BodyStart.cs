using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts;

/// <summary>Enters a body's object; what is no object at all has a message of its own.</summary>
internal static class BodyStart
{
    private const string Expected = "a message, which is a JSON object";

    public static void Enter(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            throw JsonProblem.At(0, Expected, "an empty body");
        if (body.Length > MessageLimits.MaxBodyBytes)
            throw JsonProblem.At(0, $"a body of at most {MessageLimits.MaxBodyBytes} bytes", $"one of {body.Length}");
        if (body[0] != '{')
            RefuseWhatHasNoToken(body);

        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonProblem.Unexpected(ref reader, Expected);
    }

    private static void RefuseWhatHasNoToken(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("\uFEFF"u8))
            throw JsonProblem.At(0, Expected, "a byte order mark, which JSON does not allow");
        if (body.Trim(" \t\r\n"u8).IsEmpty)
            throw JsonProblem.At(0, Expected, "nothing but white space");
    }
}
