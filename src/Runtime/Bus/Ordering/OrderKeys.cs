namespace BusContracts;

/// <summary>By what the messages of a subscription are ordered: a key for each event, and one for the rest.</summary>
/// <remarks>Built before the first delivery and then only read.</remarks>
internal sealed class OrderKeys
{
    private readonly Dictionary<EventDescriptor, Func<object, object?>> _ofEvents = [];
    private Func<DeliveryInfo, object?>? _ofOthers;

    public bool IsEmpty => _ofEvents.Count == 0 && _ofOthers is null;

    /// <summary>The events that an order is asked for.</summary>
    public IEnumerable<EventDescriptor> Events => _ofEvents.Keys;

    public void Add<TEvent>(Func<TEvent, object?> key)
        where TEvent : class, IEvent<TEvent> => _ofEvents[TEvent.Descriptor] = message => key(((Message<TEvent>)message).Data);

    public void Add(Func<DeliveryInfo, object?> key) => _ofOthers = key;

    /// <summary>The key of one message; null where it has none. Throws what the user's function throws.</summary>
    public object? KeyOf(in Recognized found, DeliveryInfo delivery) =>
        found.Event is { } descriptor && _ofEvents.TryGetValue(descriptor, out var key)
            ? key(found.Message!)
            : _ofOthers?.Invoke(delivery);
}
