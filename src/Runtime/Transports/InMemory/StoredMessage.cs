namespace BusContracts.Transports.InMemory;

/// <summary>A message as the broker keeps it: a copy that the publisher can no longer change.</summary>
internal sealed class StoredMessage
{
    private readonly Dictionary<string, object?> _headers;
    private readonly Origin? _origin;

    public StoredMessage(OutgoingMessage message)
    {
        Body = message.Body.ToArray();
        Exchange = message.Exchange.Name;
        RoutingKey = message.RoutingKey.Value;
        ContentType = message.ContentType;
        ContentEncoding = message.ContentEncoding;
        MessageId = message.MessageId;
        Timestamp = message.Timestamp is { } time ? DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds()) : null;
        Headers = _headers = new Dictionary<string, object?>(message.Headers);
    }

    /// <summary>The same message on its way to a queue where it is put aside.</summary>
    public StoredMessage(StoredMessage original, string queue, IReadOnlyDictionary<string, object?> notes)
    {
        Body = original.Body;
        Exchange = "";
        RoutingKey = queue;
        ContentType = original.ContentType;
        ContentEncoding = original.ContentEncoding;
        MessageId = original.MessageId;
        Timestamp = original.Timestamp;
        var headers = new Dictionary<string, object?>();
        foreach (var (name, value) in original.Headers)
        {
            if (!BusHeaders.IsLeftOut(name))
                headers.Add(name, value);
        }

        foreach (var (name, value) in notes)
            headers.Add(name, value);

        Headers = headers;
        _headers = new Dictionary<string, object?>(headers);
        PutAside.TryRestore(Exchange, _headers, out _origin);
    }

    public byte[] Body { get; }

    public string Exchange { get; }

    public string RoutingKey { get; }

    public string ContentType { get; }

    public string? ContentEncoding { get; }

    public string? MessageId { get; }

    public DateTimeOffset? Timestamp { get; }

    /// <summary>All of them, also those that nobody is shown.</summary>
    public IReadOnlyDictionary<string, object?> Headers { get; }

    /// <summary>How it came to a handler, or with all its headers as an operator sees them.</summary>
    public DeliveryInfo Describe(int returns, bool allHeaders = false) => new()
    {
        Exchange = _origin?.Exchange ?? Exchange,
        RoutingKey = _origin?.RoutingKey ?? RoutingKey,
        IsRedelivered = returns > 0,
        DeliveryCount = (_origin?.Deliveries ?? 0) + returns + 1,
        RetryCount = _origin?.Retries ?? 0,
        MessageId = MessageId,
        Timestamp = Timestamp,
        ContentType = ContentType,
        ContentEncoding = ContentEncoding,
        Headers = allHeaders ? Headers : _headers,
    };
}

/// <summary>A message in one queue.</summary>
internal sealed class QueueEntry(StoredMessage message, long position)
{
    /// <summary>The one behind it, while it waits; the queue's own.</summary>
    public QueueEntry? Next { get; set; }

    public StoredMessage Message { get; } = message;

    /// <summary>Where it stands among the others, also after it came back.</summary>
    public long Position { get; } = position;

    /// <summary>How often it was delivered and came back.</summary>
    public int Returns { get; set; }
}
