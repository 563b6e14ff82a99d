using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusContracts.Generated;

/// <summary>An event's data for System.Text.Json. The name is no part of it: what a family has from its name is left at its default.</summary>
/// <typeparam name="TEvent">The generated record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventJsonConverter<TEvent> : JsonConverter<TEvent>
    where TEvent : class, IEvent<TEvent>
{
    /// <inheritdoc/>
    public override TEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        var descriptor = TEvent.Descriptor;
        try
        {
            return descriptor.ReadData(ref reader, name: "");
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Locate(problem, start, reader.BytesConsumed, descriptor.Name, descriptor.Contract.TargetRelease ?? "");
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEvent value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var scratch = ScratchBuffer.Rent();
        var json = new JsonSpanWriter(scratch);
        TEvent.Descriptor.WriteData(ref json, value);
        json.Flush();
        writer.WriteRawValue(scratch.Written, skipInputValidation: true);
    }
}
