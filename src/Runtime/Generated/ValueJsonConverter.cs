using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusContracts.Generated;

/// <summary>A generated type that is part of a payload, for System.Text.Json.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueJsonConverter<T> : JsonConverter<T>
    where T : IJsonValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            return T.ReadJson(ref reader);
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Locate(problem, start, reader.BytesConsumed);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var scratch = ScratchBuffer.Rent();
        var json = new JsonSpanWriter(scratch);
        T.WriteJson(ref json, value);
        json.Flush();
        writer.WriteRawValue(scratch.Written, skipInputValidation: true);
    }
}
