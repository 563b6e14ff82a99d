using System.Text.Json;

namespace BusContracts.Generated;

/// <content>Lists, maps and tuples.</content>
public static partial class JsonRead
{
    private const int SecondCapacity = 4;

    /// <summary>Reads an array of any length.</summary>
    /// <exception cref="EventFormatException">The value is none, or an element is not what it should be.</exception>
    public static EquatableList<T> List<T>(ref Utf8JsonReader reader, JsonReadOf<T> readElement)
    {
        ArgumentNullException.ThrowIfNull(readElement);
        StartArray(ref reader);
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
            return default;

        // Most lists that are not empty have one element.
        var items = new T[1];
        var count = 0;
        do
        {
            if (count == items.Length)
                Array.Resize(ref items, Math.Max(SecondCapacity, count * 2));
            items[count++] = readElement(ref reader);
            reader.Read();
        }
        while (reader.TokenType != JsonTokenType.EndArray);

        if (count < items.Length)
            Array.Resize(ref items, count);
        return new EquatableList<T>(items);
    }

    /// <summary>Reads an object of any keys.</summary>
    /// <exception cref="EventFormatException">The value is none, or a value in it is not what it should be.</exception>
    public static EquatableMap<T> Map<T>(ref Utf8JsonReader reader, JsonReadOf<T> readValue)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        StartObject(ref reader);
        var map = default(JsonMapBuilder<T>);
        while (NextField(ref reader, out var name))
            map.Set(Name(ref reader, name), readValue(ref reader));
        return map.ToMap();
    }

    /// <summary>Enters an array.</summary>
    /// <exception cref="EventFormatException">The value is none.</exception>
    public static void StartArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw JsonProblem.Unexpected(ref reader, "an array");
    }

    /// <summary>Goes on to the next place of a tuple.</summary>
    /// <exception cref="EventFormatException">The array ends here.</exception>
    public static void NextElement(ref Utf8JsonReader reader, int length)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
            throw JsonProblem.At(reader.TokenStartIndex, $"an array of {length} elements", "one with fewer");
    }

    /// <summary>Leaves a tuple.</summary>
    /// <exception cref="EventFormatException">The array goes on.</exception>
    public static void EndTuple(ref Utf8JsonReader reader, int length)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray)
            throw JsonProblem.At(reader.TokenStartIndex, $"an array of {length} elements", "one with more");
    }
}
