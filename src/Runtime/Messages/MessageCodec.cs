using System.Buffers;
using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts;

/// <summary>From a body to a typed message and back.</summary>
internal static class MessageCodec
{
    private static readonly SearchValues<byte> PlainName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-. "u8);

    /// <summary>The event's name as it stands in a body, unescaped and valid UTF-8; reads no further than it must.</summary>
    /// <exception cref="EventFormatException">The body is not JSON, not an object, or has no name that is a string.</exception>
    public static ReadOnlySpan<byte> ReadUtf8Name(ReadOnlySpan<byte> body, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var layout = envelope.Layout;
        if (body.Length <= MessageLimits.MaxBodyBytes && TryReadLeadingName(body, layout, out var leading))
            return leading;

        var reader = MessageLimits.Reader(body);
        try
        {
            BodyStart.Enter(ref reader, body);
            while (JsonRead.NextField(ref reader, out var key))
            {
                if (layout.RoleOf(key) == EnvelopeRole.Name)
                    return JsonRead.ValidText(ref reader);
                reader.TrySkip();
            }

            throw JsonRead.Missing(ref reader, 0, layout.NameKey);
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Locate(problem, MessageLimits.Reader(body), JsonProblem.OffsetOf(problem, body));
        }
    }

    /// <summary>The typed message that a body holds.</summary>
    /// <exception cref="EventFormatException">The body does not hold this event.</exception>
    public static Message<TEvent> Read<TEvent>(EventDescriptor<TEvent> descriptor, ReadOnlySpan<byte> body, DeliveryInfo? delivery)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        var reader = MessageLimits.Reader(body);
        string? name = null;
        try
        {
            BodyStart.Enter(ref reader, body);
            var message = MessageReader.Read(descriptor, ref reader, delivery, ref name);
            reader.Read();
            return message;
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Locate(problem, MessageLimits.Reader(body), JsonProblem.OffsetOf(problem, body), name ?? descriptor.Name, descriptor.Contract.TargetRelease ?? "");
        }
    }

    /// <summary>Writes a message's body: compact, in UTF-8, with the keys in the envelope's order.</summary>
    /// <exception cref="ArgumentException">A value cannot be written: a text with a lone surrogate, a number that is not finite.</exception>
    public static void Write<TEvent>(IBufferWriter<byte> output, EventDescriptor<TEvent> descriptor, Message<TEvent> message)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(message);
        Write(output, descriptor, MessageHead.Of(message), message.Data);
    }

    /// <inheritdoc cref="Write{TEvent}(IBufferWriter{byte}, EventDescriptor{TEvent}, Message{TEvent})"/>
    public static void Write<TEvent>(IBufferWriter<byte> output, EventDescriptor<TEvent> descriptor, in MessageHead head, TEvent data)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        var writer = new JsonSpanWriter(output);
        MessageWriter.Write(ref writer, descriptor, head, data);
        writer.Flush();
    }

    /// <summary>The name where it is the body's first key, as nearly every publisher sends it: found without a reader.</summary>
    private static bool TryReadLeadingName(ReadOnlySpan<byte> body, EnvelopeLayout layout, out ReadOnlySpan<byte> name)
    {
        foreach (var head in layout.NameHeads)
        {
            if (!body.StartsWith(head))
                continue;

            name = body[head.Length..];
            var end = name.IndexOfAnyExcept(PlainName);
            if (end >= 0 && name[end] == '"')
            {
                name = name[..end];
                return true;
            }
        }

        name = default;
        return false;
    }
}
