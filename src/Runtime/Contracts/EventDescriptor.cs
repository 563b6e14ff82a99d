using System.ComponentModel;
using System.Text;
using BusContracts.Generated;

namespace BusContracts;

/// <summary>What a contract says of one event, or of one family of events that share a record.</summary>
/// <remarks>One instance an event, made by generated code; immutable and safe for any number of threads.</remarks>
public abstract class EventDescriptor
{
    private readonly IReadOnlyList<string> _bindingPatterns;
    private Bindings? _bindings;

    private protected EventDescriptor(EventMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        Name = metadata.Name;
        Names = metadata.Names;
        ObservedNames = metadata.ObservedNames;
        Utf8Names = Utf8(metadata.Names);
        RoutingKeyTemplate = metadata.RoutingKeyTemplate;
        ObservedRoutingKeyTemplates = metadata.ObservedRoutingKeyTemplates;
        RequiredAclTemplate = metadata.RequiredAclTemplate;
        ObservedRequiredAclTemplate = metadata.ObservedRequiredAclTemplate;
        _bindingPatterns = metadata.BindingPatterns;
        Since = metadata.Since;
        Deprecation = metadata.Deprecation;
    }

    /// <summary>The wire name as the contract writes it: <c>order_placed</c>, or <c>order_{step}</c> for a family.</summary>
    public string Name { get; }

    /// <summary>Every wire name the event can have; empty for an open family, which takes any.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary><see cref="Names"/> as they stand in a body.</summary>
    internal byte[][] Utf8Names { get; }

    /// <summary>Names that servers really send the event under, beside the documented ones; usually none.</summary>
    public IReadOnlyList<string> ObservedNames { get; }

    /// <summary>Whether the event takes any name, so that only the routing key tells it.</summary>
    public bool IsOpenFamily => Names.Count == 0;

    /// <summary>The routing key as the contract writes it: <c>orders.{customer}.placed</c>.</summary>
    public string RoutingKeyTemplate { get; }

    /// <summary>The routing keys that servers really publish with, where these differ from the documented one; usually none.</summary>
    public IReadOnlyList<string> ObservedRoutingKeyTemplates { get; }

    /// <summary>The required ACL as the contract writes it, or null where it has none.</summary>
    public string? RequiredAclTemplate { get; }

    /// <summary>The required ACL that servers really set, where it differs from the documented one; else null.</summary>
    public string? ObservedRequiredAclTemplate { get; }

    /// <summary>The patterns that bring every message of the event.</summary>
    /// <remarks>Made when somebody asks, by two threads at once perhaps twice: to read or publish an event takes none.</remarks>
    public Bindings Bindings => _bindings ??= Bindings.Of(_bindingPatterns);

    /// <summary>The first release that has the event, or null where the contract does not say.</summary>
    public string? Since { get; }

    /// <summary>Why the event should no longer be used and what to use instead, or null where it is not deprecated.</summary>
    public string? Deprecation { get; }

    /// <summary>The contract that the event belongs to.</summary>
    public abstract Contract Contract { get; }

    /// <summary>The generated record.</summary>
    public abstract Type EventType { get; }

    /// <summary>The descriptor of an event by its record.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <returns>Always the same instance.</returns>
    public static EventDescriptor<TEvent> Of<TEvent>()
        where TEvent : class, IEvent<TEvent> => TEvent.Descriptor;

    /// <summary>The typed message that a body holds, and its wire name, for callers that know no type.</summary>
    /// <exception cref="EventFormatException">The body does not hold this event.</exception>
    internal abstract object ReadMessage(ReadOnlySpan<byte> body, DeliveryInfo? delivery, out string name);

    /// <summary>The wire name.</summary>
    public override string ToString() => Name;

    private static byte[][] Utf8(IReadOnlyList<string> names)
    {
        var utf8 = new byte[names.Count][];
        for (var i = 0; i < utf8.Length; i++)
            utf8[i] = Encoding.UTF8.GetBytes(names[i]);
        return utf8;
    }
}
