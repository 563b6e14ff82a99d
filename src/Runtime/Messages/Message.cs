using BusContracts.Annotations;
using System.Diagnostics;

namespace BusContracts;

/// <summary>An event with its envelope.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
/// <typeparam name="TEvent">The generated record.</typeparam>
[DebuggerDisplay("{Name,nq}: {Data}")]
public sealed class Message<TEvent>
    where TEvent : class, IEvent<TEvent>
{
    /// <summary>The event's own data.</summary>
    public required TEvent Data { get; init; }

    /// <summary>The wire name.</summary>
    [EventName]
    public required string Name { get; init; }

    /// <summary>The uuid of the producer, or null where the message has none.</summary>
    public Uuid? OriginUuid { get; init; }

    /// <summary>The access it requires of a client.</summary>
    public RequiredAcl RequiredAcl { get; init; }

    /// <summary>How it came; null for a message that came over no bus.</summary>
    public DeliveryInfo? Delivery { get; init; }

    /// <summary>The keys of the message that the contract's envelope does not have; written back.</summary>
    public JsonFields UnknownKeys { get; init; }

    /// <summary>How the message was read, and is written, where <see cref="Data"/> has no field that is set; has no effect where it has one.</summary>
    public DataForm DataForm { get; init; }
}
