using System.Buffers;

namespace BusContracts;

/// <summary>From a body to a typed message and back.</summary>
internal static class MessageCodec
{
    /// <summary>The event's name as it stands in a body, unescaped; reads no further than it must.</summary>
    /// <exception cref="EventFormatException">The body is not JSON, not an object, or has no name that is a string.</exception>
    public static string ReadName(ReadOnlyMemory<byte> body, Envelope envelope) => throw new NotSupportedException($"{body.Length} {envelope}");

    /// <summary>The typed message that a body holds.</summary>
    /// <exception cref="EventFormatException">The body does not hold this event.</exception>
    public static Message<TEvent> Read<TEvent>(EventDescriptor<TEvent> descriptor, ReadOnlyMemory<byte> body, DeliveryInfo? delivery)
        where TEvent : class, IEvent<TEvent> => throw new NotSupportedException($"{descriptor} {body.Length} {delivery}");

    /// <summary>Writes a message's body.</summary>
    public static void Write<TEvent>(IBufferWriter<byte> output, EventDescriptor<TEvent> descriptor, Message<TEvent> message)
        where TEvent : class, IEvent<TEvent> => throw new NotSupportedException($"{output} {descriptor} {message}");
}
