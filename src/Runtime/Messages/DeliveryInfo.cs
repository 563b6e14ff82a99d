using System.Diagnostics;

namespace BusContracts;

/// <summary>How a message came, beside what its body says.</summary>
[DebuggerDisplay("{Exchange,nq} {RoutingKey,nq}")]
public sealed class DeliveryInfo
{
    /// <summary>The exchange it was published to, or null for a transport without exchanges.</summary>
    public string? Exchange { get; init; }

    /// <summary>The key it was published with, as it was: not every publisher keeps to the rules. Null for a transport without routing keys.</summary>
    public string? RoutingKey { get; init; }

    /// <summary>Whether the broker has delivered it before.</summary>
    public bool IsRedelivered { get; init; }

    /// <summary>How often it was delivered, this time included, as far as is known: 1 for a message that is new.</summary>
    /// <remarks>A quorum queue counts what was given back to it; of another queue only that it happened is known, and counts one.</remarks>
    public int DeliveryCount { get; init; } = 1;

    /// <summary>How often it was put aside for a retry.</summary>
    internal int RetryCount { get; init; }

    /// <summary>The publisher's id for it, if it gave one.</summary>
    public string? MessageId { get; init; }

    /// <summary>When the publisher says it was published, to the second.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The content type, if the publisher gave one.</summary>
    public string? ContentType { get; init; }

    /// <summary>The content encoding, if the publisher gave one; the same JSON comes with <c>utf-8</c>, <c>binary</c> or none.</summary>
    /// <remarks>It says nothing that the runtime goes by: a body is JSON in UTF-8 whatever stands here.</remarks>
    public string? ContentEncoding { get; init; }

    /// <summary>The AMQP headers; strings are strings here, whatever the client made of them.</summary>
    public IReadOnlyDictionary<string, object?> Headers { get; init; } = EquatableMap<object?>.Empty;
}
