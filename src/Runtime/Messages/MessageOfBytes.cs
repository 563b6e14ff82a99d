using System.Buffers;

namespace BusContracts;

/// <summary>Typed messages from and to the bytes of a body, without a bus: for tests, archives, gateways.</summary>
/// <remarks>The same code that the bus reads and writes by, and the quickest way: nothing of <see cref="System.Text.Json.JsonSerializer"/> runs.</remarks>
public static class Message
{
    /// <summary>The message that a body holds.</summary>
    /// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
    /// <param name="body">The whole body, UTF-8.</param>
    /// <returns>The message, with <see cref="Message{TEvent}.Delivery"/> null.</returns>
    /// <exception cref="EventFormatException">The body does not hold this event.</exception>
    public static Message<TEvent> Read<TEvent>(ReadOnlySpan<byte> body)
        where TEvent : class, IEvent<TEvent> => MessageCodec.Read(TEvent.Descriptor, body, delivery: null);

    /// <summary>Writes the body of a message: compact, in UTF-8, the envelope's keys in its order.</summary>
    /// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
    /// <param name="message">The message; what its envelope holds is written, and nothing is made up.</param>
    /// <param name="output">Where the body is added; on an exception part of it may have been.</param>
    /// <exception cref="ArgumentException">A value cannot be written: a text with a lone surrogate, a number that is not finite.</exception>
    public static void WriteTo<TEvent>(this Message<TEvent> message, IBufferWriter<byte> output)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(output);
        MessageCodec.Write(output, TEvent.Descriptor, message);
    }
}
