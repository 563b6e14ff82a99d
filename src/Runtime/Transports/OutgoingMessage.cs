namespace BusContracts.Transports;

/// <summary>One message on its way out.</summary>
internal class OutgoingMessage
{
    public required Exchange Exchange { get; init; }

    /// <summary>The event's wire name: what a transport without routing keys goes by.</summary>
    public required string EventName { get; init; }

    public required RoutingKey RoutingKey { get; init; }

    /// <summary>Valid until the publish completes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Null leaves it out.</summary>
    public string? ContentEncoding { get; init; }

    public bool IsPersistent { get; init; } = true;

    /// <summary>Whether a message that no queue takes is to be given back.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>Whether to publish it again, as it is, where its fate would be <see cref="PublishStatus.Unknown"/> and there is time left.</summary>
    public bool RetriesUnknown { get; init; }

    public string? MessageId { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Never null; the transport may read it until the publish completes.</summary>
    public required IReadOnlyDictionary<string, object?> Headers { get; init; }
}
