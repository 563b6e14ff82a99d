namespace BusContracts.Transports.InMemory;

/// <summary>A message as the broker keeps it: a copy that the publisher can no longer change.</summary>
internal sealed class StoredMessage
{
    public StoredMessage(OutgoingMessage message)
    {
        Body = message.Body.ToArray();
        Exchange = message.Exchange.Name;
        RoutingKey = message.RoutingKey.Value;
        ContentType = message.ContentType;
        ContentEncoding = message.ContentEncoding;
        MessageId = message.MessageId;
        Timestamp = message.Timestamp is { } time ? DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds()) : null;
        Headers = new Dictionary<string, object?>(message.Headers);
    }

    public byte[] Body { get; }

    public string Exchange { get; }

    public string RoutingKey { get; }

    public string ContentType { get; }

    public string? ContentEncoding { get; }

    public string? MessageId { get; }

    public DateTimeOffset? Timestamp { get; }

    public IReadOnlyDictionary<string, object?> Headers { get; }

    public DeliveryInfo Describe(bool isRedelivered) => new()
    {
        Exchange = Exchange,
        RoutingKey = RoutingKey,
        IsRedelivered = isRedelivered,
        MessageId = MessageId,
        Timestamp = Timestamp,
        ContentType = ContentType,
        ContentEncoding = ContentEncoding,
        Headers = Headers,
    };
}

/// <summary>A message in one queue.</summary>
internal sealed class QueueEntry(StoredMessage message, long position)
{
    public StoredMessage Message { get; } = message;

    /// <summary>Where it stands among the others, also after it came back.</summary>
    public long Position { get; } = position;

    public bool IsRedelivered { get; set; }
}
