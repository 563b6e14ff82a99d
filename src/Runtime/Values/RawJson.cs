using System.Text;
using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts;

/// <summary>Any JSON value, kept as it was read but for the white space between its tokens.</summary>
/// <remarks>
/// <para>Number literals (<c>1.0</c>, <c>1e3</c>), escapes in strings and the order of keys stay to the letter, and are written back so.</para>
/// <para>
/// Two values are equal when they say the same, however it is spelled: strings by their text, whatever is escaped in them
/// (publishers differ in that), objects by their members in whatever order, arrays by their elements in order. Numbers are equal when
/// their literals are: <c>1.0</c> is not <c>1</c>. Comparing and hashing allocate only where there is an object or an escape.
/// </para>
/// <para>The default value is JSON null. Immutable and safe for any number of threads.</para>
/// </remarks>
public readonly struct RawJson : IEquatable<RawJson>
{
    private readonly byte[]? _utf8;

    /// <summary>Takes over compact JSON that nobody changes any more; null stands for JSON null.</summary>
    internal RawJson(byte[]? compact) => _utf8 = compact;

    /// <summary>The JSON as compact UTF-8, without a copy.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8 ?? "null"u8;

    /// <summary>Whether it is JSON null.</summary>
    public bool IsNull => _utf8 is null;

    /// <summary>The kind of the value.</summary>
    public JsonValueKind Kind => Utf8[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>A text as a JSON string.</summary>
    /// <param name="text">The text; null gives JSON null.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> has a lone surrogate.</exception>
    public static implicit operator RawJson(string? text)
    {
        using var scratch = ScratchBuffer.Rent();
        var writer = new JsonSpanWriter(scratch);
        writer.StringOrNull(text);
        writer.Flush();
        return Of(scratch.Written);
    }

    /// <summary>A whole number as JSON.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator RawJson(long number) => new(Encoding.ASCII.GetBytes(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>A truth value as JSON.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator RawJson(bool value) => Of(value ? "true"u8 : "false"u8);

    /// <summary>Whether both say the same, however it is spelled.</summary>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Whether they say different things.</summary>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    /// <summary>Takes JSON written by hand.</summary>
    /// <param name="json">One JSON value, at most 64 deep.</param>
    /// <returns>The value without white space between its tokens.</returns>
    /// <exception cref="EventFormatException"><paramref name="json"/> is not one JSON value.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Takes JSON written by hand.</summary>
    /// <param name="utf8">One JSON value, at most 64 deep.</param>
    /// <returns>The value without white space between its tokens.</returns>
    /// <exception cref="EventFormatException"><paramref name="utf8"/> is not one JSON value.</exception>
    public static RawJson Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var start = reader;
        try
        {
            reader.Read();
            var value = RawJsonReader.Read(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Locate(problem, start, JsonProblem.OffsetOf(problem, utf8));
        }
    }

    /// <summary>The value for System.Text.Json's document API; parses at each call.</summary>
    /// <returns>An element that owns its memory.</returns>
    public JsonElement AsElement()
    {
        var reader = new Utf8JsonReader(Utf8);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The text of a JSON string, or null where the value is none or its escapes name a lone surrogate.</summary>
    /// <returns>The text without escapes.</returns>
    public string? GetString()
    {
        if (Kind != JsonValueKind.String)
            return null;

        var reader = new Utf8JsonReader(Utf8);
        reader.Read();
        return JsonRead.TryText(ref reader);
    }

    /// <inheritdoc/>
    public bool Equals(RawJson other) =>
        Utf8.SequenceEqual(other.Utf8)
        || ((JsonNormalForm.IsNeededFor(Utf8) || JsonNormalForm.IsNeededFor(other.Utf8))
            && JsonNormalForm.Of(Utf8).Span.SequenceEqual(JsonNormalForm.Of(other.Utf8).Span));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(JsonNormalForm.IsNeededFor(Utf8) ? JsonNormalForm.Of(Utf8).Span : Utf8);
        return hash.ToHashCode();
    }

    /// <summary>The JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>A copy of compact JSON.</summary>
    internal static RawJson Of(ReadOnlySpan<byte> compact) => compact.SequenceEqual("null"u8) ? default : new RawJson(compact.ToArray());
}
