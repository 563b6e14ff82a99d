using System.Text;

namespace BusContracts;

/// <summary>Finds a contract's event by name and routing key, without allocating; its cost does not grow with the number of names.</summary>
internal sealed class EventTable
{
    private const int UsualName = 256;

    private readonly NameTable<EventDescriptor> _byName;
    private readonly EventDescriptor[] _openFamilies;

    public EventTable(EventDescriptor[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Events = events;
        _openFamilies = Array.FindAll(events, @event => @event.IsOpenFamily);
        _byName = new NameTable<EventDescriptor>(events.Length);
        foreach (var @event in events)
        {
            foreach (var name in @event.Names)
            {
                var first = _byName.Add(name, @event);
                if (first != @event)
                    throw new ArgumentException($"Two events of the contract have the name '{name}': {first} and {@event}.", nameof(events));
            }
        }

        // A name of the documentation says more than one that was only seen, and of two that were seen the first stays.
        foreach (var @event in events)
        {
            foreach (var name in @event.ObservedNames)
                _byName.Add(name, @event);
        }

    }

    public EventDescriptor[] Events { get; }

    public EventDescriptor? Find(string name, string? routingKey)
    {
        ArgumentNullException.ThrowIfNull(name);
        Span<byte> utf8 = stackalloc byte[UsualName];
        return Encoding.UTF8.TryGetBytes(name, utf8, out var length) ? Find(utf8[..length], routingKey) : Find(Encoding.UTF8.GetBytes(name), routingKey);
    }

    public EventDescriptor? Find(ReadOnlySpan<byte> utf8Name, string? routingKey) => Find(_byName.Find(utf8Name), routingKey);

    private EventDescriptor? Find(EventDescriptor? named, string? routingKey)
    {
        if (routingKey is null || _openFamilies.Length == 0 || named?.Bindings.Matches(routingKey) == true)
            return named;

        foreach (var family in _openFamilies)
        {
            if (family.Bindings.Matches(routingKey))
                return family;
        }

        return named;
    }
}
