using System.Diagnostics.CodeAnalysis;
using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>A delivery on its way into another queue: body, properties and headers as they came, and notes beside them.</summary>
internal sealed class ForwardedMessage : OutgoingMessage
{
    /// <summary>Every queue is bound to it by its own name, and it is always there.</summary>
    private static readonly Exchange s_toQueue = new("", "direct", IsDurable: true);

    private readonly IReadOnlyBasicProperties _properties;

    /// <summary>A message for a queue that does not exist: the broker drops it, or says that the user may not write there.</summary>
    public static OutgoingMessage Probe { get; } = new()
    {
        Exchange = s_toQueue,
        EventName = "",
        RoutingKey = new RoutingKey("buscontracts.may-write"),
        Body = default,
        ContentType = "",
        Headers = [],
    };

    [SetsRequiredMembers]
    public ForwardedMessage(IReadOnlyBasicProperties properties, IReadOnlyDictionary<string, object?> notes, ReadOnlyMemory<byte> body, string queue = "")
    {
        _properties = properties;
        Exchange = s_toQueue;
        EventName = "";
        RoutingKey = new RoutingKey(queue);
        Body = body;
        ContentType = "";
        // A queue that somebody deleted must not swallow it.
        IsMandatory = true;
        Headers = new Dictionary<string, object?>(notes);
    }

    public ForwardedMessage To(string queue) => new(_properties, Headers, Body, queue);

    /// <summary>The properties as they came, but for what would make the broker refuse, end or multiply the copy: that is told in headers.</summary>
    public BasicProperties Properties(ulong sequence)
    {
        var headers = new Dictionary<string, object?>();
        foreach (var (name, value) in _properties.Headers ?? new Dictionary<string, object?>())
        {
            if (BusHeaders.IsLeftOut(name))
                continue;
            var told = name switch { BusHeaders.RoutedCopies => BusHeaders.Copies, BusHeaders.RoutedBlindCopies => BusHeaders.BlindCopies, _ => name };
            headers[told] = value;
        }

        var copied = new BasicProperties(_properties) { Headers = headers };
        if (_properties.IsUserIdPresent())
            headers[BusHeaders.UserId] = _properties.UserId;
        if (_properties.IsExpirationPresent())
            headers[BusHeaders.Expiration] = _properties.Expiration;
        copied.ClearUserId();
        copied.ClearExpiration();

        foreach (var (name, value) in Headers)
            headers[name] = value;
        headers[OutgoingProperties.SequenceHeader] = (long)sequence;
        return copied;
    }
}
