namespace BusContracts.Transports;

/// <summary>One message on its way out.</summary>
internal class OutgoingMessage
{
    public required Exchange Exchange { get; set; }

    /// <summary>The event's wire name: what a transport without routing keys goes by.</summary>
    public required string EventName { get; set; }

    public required RoutingKey RoutingKey { get; set; }

    /// <summary>Valid until the publish completes.</summary>
    public required ReadOnlyMemory<byte> Body { get; set; }

    public required string ContentType { get; set; }

    /// <summary>Null leaves it out.</summary>
    public string? ContentEncoding { get; set; }

    public bool IsPersistent { get; set; } = true;

    /// <summary>Whether a message that no queue takes is to be given back.</summary>
    public bool IsMandatory { get; set; }

    /// <summary>Whether to publish it again, as it is, where its fate would be <see cref="PublishStatus.Unknown"/> and there is time left.</summary>
    public bool RetriesUnknown { get; set; }

    public string? MessageId { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>Never null; the transport may read it until the publish completes.</summary>
    public required Dictionary<string, object?> Headers { get; set; }
}
