using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusContracts.Generated;

/// <summary>A message with its envelope for System.Text.Json.</summary>
/// <typeparam name="TEvent">The generated record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MessageJsonConverter<TEvent> : JsonConverter<Message<TEvent>>
    where TEvent : class, IEvent<TEvent>
{
    /// <inheritdoc/>
    public override Message<TEvent> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        var descriptor = TEvent.Descriptor;
        string? name = null;
        try
        {
            return MessageReader.Read(descriptor, ref reader, delivery: null, ref name);
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Locate(problem, start, reader.BytesConsumed, name ?? descriptor.Name, descriptor.Contract.TargetRelease ?? "");
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Message<TEvent> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        using var scratch = ScratchBuffer.Rent();
        MessageCodec.Write(scratch, TEvent.Descriptor, value);
        writer.WriteRawValue(scratch.Written, skipInputValidation: true);
    }
}
