namespace BusContracts;

/// <summary>Finds a contract's event by name and routing key, without allocating; its cost does not grow with the number of names.</summary>
internal sealed class EventTable
{
    private readonly Dictionary<string, EventDescriptor> _byName = [];
    private readonly NameTable<EventDescriptor> _byUtf8Name;
    private readonly EventDescriptor[] _openFamilies;

    public EventTable(EventDescriptor[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Events = events;
        _openFamilies = Array.FindAll(events, @event => @event.IsOpenFamily);
        foreach (var @event in events)
        {
            foreach (var name in @event.Names)
            {
                if (!_byName.TryAdd(name, @event))
                    throw new ArgumentException($"Two events of the contract have the name '{name}': {_byName[name]} and {@event}.", nameof(events));
            }
        }

        // A name of the documentation says more than one that was only seen, and of two that were seen the first stays.
        foreach (var @event in events)
        {
            foreach (var name in @event.ObservedNames)
                _byName.TryAdd(name, @event);
        }

        _byUtf8Name = new NameTable<EventDescriptor>(_byName);
    }

    public EventDescriptor[] Events { get; }

    public EventDescriptor? Find(string name, string? routingKey)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(_byName.GetValueOrDefault(name), routingKey);
    }

    public EventDescriptor? Find(ReadOnlySpan<byte> utf8Name, string? routingKey) => Find(_byUtf8Name.Find(utf8Name), routingKey);

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
