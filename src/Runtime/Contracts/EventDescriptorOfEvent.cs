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

    internal sealed override object ReadMessage(ReadOnlySpan<byte> body, DeliveryInfo? delivery, out string name)
    {
        var message = MessageCodec.Read(this, body, delivery);
        name = message.Name;
        return message;
    }

    /// <summary>The wire name of one event: for a family, with the event's own values.</summary>
    /// <param name="event">The event.</param>
    /// <returns>The value of the envelope's name key.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in the name.</exception>
    public abstract string NameOf(TEvent @event);

    /// <summary>The name that servers really give one event; the documented one where they are not known to differ.</summary>
    /// <param name="event">The event.</param>
    /// <returns>The value of the envelope's name key.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in the name.</exception>
    public virtual string ObservedNameOf(TEvent @event) => NameOf(@event);

    /// <summary>The wire name of one event in a dialect.</summary>
    /// <param name="event">The event.</param>
    /// <param name="dialect">Whose name.</param>
    /// <returns>The value of the envelope's name key.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in the name.</exception>
    public string NameOf(TEvent @event, Dialect dialect) => dialect == Dialect.Observed ? ObservedNameOf(@event) : NameOf(@event);

    /// <summary>The key that one event is published with.</summary>
    /// <param name="event">The event.</param>
    /// <param name="dialect">Whose key; the documentation's by default.</param>
    /// <returns>The key with the event's own values.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a key; the parameter name is the placeholder's.</exception>
    public RoutingKey RoutingKeyOf(TEvent @event, Dialect dialect = Dialect.Documented) => RoutingKeyOf(@event, dialect, texts: null);

    /// <inheritdoc cref="RoutingKeyOf(TEvent, Dialect)"/>
    /// <param name="event">The event.</param>
    /// <param name="dialect">Whose key.</param>
    /// <param name="texts">Keeps the texts of keys; null makes a new one.</param>
    internal RoutingKey RoutingKeyOf(TEvent @event, Dialect dialect, TextCache? texts)
    {
        var writer = new KeyWriter(stackalloc byte[KeyWriter.InitialCapacity]);
        if (dialect == Dialect.Observed)
            WriteObservedRoutingKey(ref writer, @event);
        else
            WriteRoutingKey(ref writer, @event);
        return writer.ToRoutingKey(texts);
    }

    /// <summary>The ACL that one event requires.</summary>
    /// <param name="event">The event.</param>
    /// <param name="dialect">Whose ACL; the documentation's by default.</param>
    /// <returns><see cref="RequiredAcl.Absent"/> where the contract has none, or none for this event's values.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in an ACL; the parameter name is the placeholder's.</exception>
    public RequiredAcl RequiredAclOf(TEvent @event, Dialect dialect = Dialect.Documented) => RequiredAclOf(@event, dialect, texts: null);

    /// <inheritdoc cref="RequiredAclOf(TEvent, Dialect)"/>
    /// <param name="event">The event.</param>
    /// <param name="dialect">Whose ACL.</param>
    /// <param name="texts">Keeps the texts of ACLs; null makes a new one.</param>
    internal RequiredAcl RequiredAclOf(TEvent @event, Dialect dialect, TextCache? texts)
    {
        var writer = new KeyWriter(stackalloc byte[KeyWriter.InitialCapacity]);
        var form = dialect == Dialect.Observed ? WriteObservedRequiredAcl(ref writer, @event) : WriteRequiredAcl(ref writer, @event);
        return form switch
        {
            AclForm.Text => writer.ToAcl(texts),
            AclForm.Null => RequiredAcl.Null,
            _ => RequiredAcl.Absent,
        };
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

    /// <summary>Writes the routing key that servers really use.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void WriteObservedRoutingKey(ref KeyWriter writer, TEvent @event) => WriteRoutingKey(ref writer, @event);

    /// <summary>Writes the ACL of one event, if there is one for its values.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual AclForm WriteRequiredAcl(ref KeyWriter writer, TEvent @event) => AclForm.Absent;

    /// <summary>Writes the ACL that servers really set, if they set one for the event's values.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual AclForm WriteObservedRequiredAcl(ref KeyWriter writer, TEvent @event) => WriteRequiredAcl(ref writer, @event);

    /// <summary>Adds the AMQP headers of one event that are not part of the envelope.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void AddHeaders(IDictionary<string, object?> headers, TEvent @event)
    {
    }
}
