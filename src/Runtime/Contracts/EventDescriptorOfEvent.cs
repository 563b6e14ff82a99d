using System.ComponentModel;
using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts;

/// <summary>What a contract says of one event, with the generated code that reads and writes it.</summary>
/// <typeparam name="TEvent">The generated record.</typeparam>
public abstract class EventDescriptor<TEvent> : EventDescriptor
    where TEvent : class, IEvent<TEvent>
{
    /// <summary>Called by generated code only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected EventDescriptor(EventMetadata metadata)
        : base(metadata)
    {
    }

    /// <inheritdoc/>
    public sealed override Type EventType => typeof(TEvent);

    /// <summary>The wire name of one event: for a family, with the event's own values.</summary>
    /// <param name="event">The event.</param>
    /// <returns>The value of the envelope's name key.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in the name.</exception>
    public abstract string NameOf(TEvent @event);

    /// <summary>The key that one event is published with.</summary>
    /// <param name="event">The event.</param>
    /// <returns>The documented key with the event's own values.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a key; the parameter name is the placeholder's.</exception>
    public RoutingKey RoutingKeyOf(TEvent @event)
    {
        var writer = new KeyWriter(stackalloc byte[KeyWriter.InitialCapacity]);
        WriteRoutingKey(ref writer, @event);
        return writer.ToRoutingKey();
    }

    /// <summary>The ACL that one event requires.</summary>
    /// <param name="event">The event.</param>
    /// <returns><see cref="RequiredAcl.Absent"/> where the contract has none.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in an ACL; the parameter name is the placeholder's.</exception>
    public RequiredAcl RequiredAclOf(TEvent @event)
    {
        if (RequiredAclTemplate is null)
            return RequiredAcl.Absent;

        var writer = new KeyWriter(stackalloc byte[KeyWriter.InitialCapacity]);
        return WriteRequiredAcl(ref writer, @event) ? writer.ToAcl() : RequiredAcl.Null;
    }

    /// <summary>Reads the value of the envelope's data key; the reader stands on its first token, and at the end on its last.</summary>
    /// <exception cref="EventFormatException">The JSON is not this event's.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract TEvent ReadData(ref Utf8JsonReader reader, string name);

    /// <summary>Writes the value of the envelope's data key.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract void WriteData(ref JsonSpanWriter writer, TEvent @event);

    /// <summary>Writes the routing key of one event.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract void WriteRoutingKey(ref KeyWriter writer, TEvent @event);

    /// <summary>Writes the ACL of one event; false where it has none because the value that it needs is null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual bool WriteRequiredAcl(ref KeyWriter writer, TEvent @event) => false;

    /// <summary>Adds the AMQP headers of one event that are not part of the envelope.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void AddHeaders(IDictionary<string, object?> headers, TEvent @event)
    {
    }
}
