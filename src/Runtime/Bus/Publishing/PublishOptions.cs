namespace BusContracts;

/// <summary>What one published message says otherwise than the bus it goes over.</summary>
/// <remarks>Immutable; one instance may serve any number of publishes.</remarks>
public sealed record PublishOptions
{
    /// <summary>The uuid of the producer; null takes <see cref="MessageBusOptions.OriginUuid"/>.</summary>
    public Uuid? OriginUuid { get; init; }

    /// <summary>The message's id, at most 255 UTF-8 bytes; null takes that of <see cref="MessageBusOptions.NewMessageId"/>.</summary>
    public string? MessageId { get; init; }

    /// <summary>When the message was published, to the second; null takes the present time where <see cref="MessageBusOptions.StampTime"/> asks for one.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Headers of this message: each replaces one of <see cref="MessageBusOptions.Headers"/>, none can replace one of the contract.</summary>
    /// <remarks>
    /// A name has at most 255 UTF-8 bytes; a value is null, <c>bool</c>, <c>int</c>, <c>long</c>, <c>double</c> or <c>string</c>. <c>CC</c> and
    /// <c>BCC</c>, by which RabbitMQ routes, are refused with an <see cref="ArgumentException"/>, like whatever else cannot travel.
    /// </remarks>
    public IReadOnlyDictionary<string, object?>? Headers { get; init; }

    /// <summary>Whether a message that no queue takes is given back (<see cref="PublishStatus.Returned"/>) and not silently dropped by the broker.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>
    /// Whether to publish the message again, with the same id, where the connection ended between its writing and its confirm; false by
    /// default, which ends such a publish as <see cref="PublishStatus.Unknown"/> at once.
    /// </summary>
    /// <remarks>
    /// A consumer may then see the message twice, both times with the same message id: set it where consumers go by the id, or where
    /// twice does no harm. Attempts go on until one is confirmed, the broker has closed a channel over this very message twice, or
    /// <see cref="MessageBusOptions.PublishTimeout"/>, counted from the call, is over; any other end is <see cref="PublishStatus.Unknown"/>, since the first attempt may have arrived. A message without
    /// an id gets one. It may come after messages that were published later.
    /// </remarks>
    public bool RetryUnknown { get; init; }
}
