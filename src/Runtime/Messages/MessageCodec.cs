using System.Buffers;
using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts;

/// <summary>From a body to a typed message and back.</summary>
internal static class MessageCodec
{
    /// <summary>The event's name as it stands in a body, unescaped; reads no further than it must.</summary>
    /// <exception cref="EventFormatException">The body is not JSON, not an object, or has no name that is a string.</exception>
    public static string ReadName(ReadOnlyMemory<byte> body, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var reader = new Utf8JsonReader(body.Span);
        var start = reader;
        try
        {
            BodyStart.Enter(ref reader, body.Span);
            var layout = envelope.Layout;
            while (JsonRead.NextField(ref reader, out var key))
            {
                if (layout.RoleOf(key) == EnvelopeRole.Name)
                    return JsonRead.String(ref reader);
                reader.TrySkip();
            }

            throw JsonRead.Missing(ref reader, 0, layout.NameKey);
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Locate(problem, start, JsonProblem.OffsetOf(problem, body.Span));
        }
    }

    /// <summary>The typed message that a body holds.</summary>
    /// <exception cref="EventFormatException">The body does not hold this event.</exception>
    public static Message<TEvent> Read<TEvent>(EventDescriptor<TEvent> descriptor, ReadOnlyMemory<byte> body, DeliveryInfo? delivery)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        var reader = new Utf8JsonReader(body.Span);
        var start = reader;
        string? name = null;
        try
        {
            BodyStart.Enter(ref reader, body.Span);
            var message = MessageReader.Read(descriptor, ref reader, delivery, ref name);
            reader.Read();
            return message;
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Locate(problem, start, JsonProblem.OffsetOf(problem, body.Span), name ?? descriptor.Name, descriptor.Contract.TargetRelease ?? "");
        }
    }

    /// <summary>Writes a message's body: compact, in UTF-8, with the keys in the envelope's order.</summary>
    /// <exception cref="ArgumentException">A value cannot be written: a text with a lone surrogate, a number that is not finite.</exception>
    public static void Write<TEvent>(IBufferWriter<byte> output, EventDescriptor<TEvent> descriptor, Message<TEvent> message)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(message);
        var writer = new JsonSpanWriter(output);
        MessageWriter.Write(ref writer, descriptor, message);
        writer.Flush();
    }
}
