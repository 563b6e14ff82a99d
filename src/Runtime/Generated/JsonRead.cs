using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace BusContracts.Generated;

/// <summary>Reads JSON for generated code: on entry the reader stands on the first token of the value, and on return on its last.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Enters an object.</summary>
    /// <exception cref="EventFormatException">The value is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonProblem.Unexpected(ref reader, "an object");
    }

    /// <summary>Goes on to the value of the next field of the object that the reader is in.</summary>
    /// <param name="reader">On the object's brace, or on the last token of a value.</param>
    /// <param name="name">The field's name without escapes.</param>
    /// <returns>False at the end of the object.</returns>
    public static bool NextField(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            name = default;
            return false;
        }

        name = Text(ref reader);
        reader.Read();
        return true;
    }

    /// <summary>The string or name that the reader stands on, as UTF-8 without escapes; allocates only where there are escapes.</summary>
    public static ReadOnlySpan<byte> Text(scoped ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? UnescapedText(ref reader) : reader.ValueSpan;

    /// <summary>Whether the value is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Whether a name is another, byte for byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => name.SequenceEqual(other);

    /// <summary>What is wrong with an object that lacks required fields; the reader stands on its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="seen">A bit for each required field that was there.</param>
    /// <param name="required">The required fields, in the order of their bits.</param>
    public static EventFormatException Missing(ref Utf8JsonReader reader, ulong seen, params string[] required)
    {
        var missing = new List<string>();
        for (var bit = 0; bit < required.Length; bit++)
        {
            if ((seen & (1UL << bit)) == 0)
                missing.Add($"'{required[bit]}'");
        }

        return JsonProblem.At(reader.TokenStartIndex, $"the required field{(missing.Count > 1 ? "s" : "")} {string.Join(", ", missing)}", "an object without");
    }

    /// <summary>The text of a string or name, or null where its bytes are no text.</summary>
    internal static string? TryText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Invalid UTF-8, or an escaped lone surrogate: System.Text.Json has no exception of its own for these.
            return null;
        }
    }

    /// <summary>The text of a name that <see cref="NextField"/> gave.</summary>
    /// <exception cref="EventFormatException">It is not UTF-8.</exception>
    public static string Name(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name) => TextCache.Names.TryGet(name) ?? AnyName(ref reader, name);

    private static string AnyName(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        try
        {
            return StrictUtf8.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            throw JsonProblem.At(reader.TokenStartIndex, "a field name in UTF-8", "bytes that are no UTF-8");
        }
    }

    /// <summary>The literal as it stands in the JSON.</summary>
    internal static ReadOnlySpan<byte> RawText(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    private static byte[] UnescapedText(scoped ref Utf8JsonReader reader)
    {
        var room = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var text = new byte[room];
        try
        {
            return text[..reader.CopyString(text)];
        }
        catch (InvalidOperationException)
        {
            throw JsonProblem.At(reader.TokenStartIndex, "a string", "escapes or bytes that are no text (invalid UTF-8 or a lone surrogate)");
        }
    }
}
