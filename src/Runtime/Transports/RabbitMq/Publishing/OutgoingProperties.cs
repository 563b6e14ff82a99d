using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>The AMQP properties of a message on its way out; one object per channel, filled anew under the channel's writer lock.</summary>
internal sealed class OutgoingProperties
{
    /// <summary>
    /// The header by which a returned message is known again: the broker gives back the message, not its number. Only mandatory
    /// messages carry it, and <see cref="IncomingProperties"/> hides it.
    /// </summary>
    public const string SequenceHeader = "x-bus-publish-sequence";

    private readonly Dictionary<string, object?> _headers = [];
    private readonly BasicProperties _properties = new();

    /// <summary>The client has written them out when its publish returns, and so they can be used again.</summary>
    public BasicProperties Fill(OutgoingMessage message, ulong sequence)
    {
        if (message is ForwardedMessage forwarded)
            return forwarded.Properties(sequence);

        _headers.Clear();
        foreach (var (name, value) in message.Headers)
            _headers[name] = value;
        if (message.IsMandatory)
            _headers[SequenceHeader] = (long)sequence;

        _properties.Headers = _headers;
        _properties.ContentType = message.ContentType;
        _properties.DeliveryMode = message.IsPersistent ? DeliveryModes.Persistent : DeliveryModes.Transient;

        if (message.ContentEncoding is { } encoding)
            _properties.ContentEncoding = encoding;
        else
            _properties.ClearContentEncoding();
        if (message.MessageId is { } id)
            _properties.MessageId = id;
        else
            _properties.ClearMessageId();

        if (message.Timestamp is { } time)
            _properties.Timestamp = new AmqpTimestamp(time.ToUnixTimeSeconds());
        else
            _properties.ClearTimestamp();

        return _properties;
    }
}
