namespace BusContracts;

/// <summary>Finds a contract's event by name and routing key, without allocating; its cost does not grow with the number of names.</summary>
internal sealed class EventTable
{
    private readonly Dictionary<string, EventDescriptor> _byName = [];
    private readonly EventDescriptor[] _openFamilies;

    public EventTable(EventDescriptor[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        _openFamilies = [.. events.Where(@event => @event.IsOpenFamily)];
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
    }

    public EventDescriptor? Find(string name, string? routingKey)
    {
        ArgumentNullException.ThrowIfNull(name);
        var named = _byName.GetValueOrDefault(name);
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
