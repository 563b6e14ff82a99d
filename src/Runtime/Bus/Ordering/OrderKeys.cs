using System.Runtime.CompilerServices;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>By what the messages of a subscription are ordered: a key for each event, and one for the rest.</summary>
/// <remarks>
/// Built before the first delivery and then only read. Where nobody asks for an order there is none of these, and a native
/// program does not link what is reached by way of it alone.
/// </remarks>
internal sealed class OrderKeys
{
    private readonly Dictionary<EventDescriptor, Func<object, object?>> _ofEvents = [];
    private Func<DeliveryInfo, object?>? _ofOthers;

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

    /// <summary>Asks a transport to begin in order.</summary>
    // Inlined it would be linked after all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AskFor(SubscriptionRequest request) => request.BeginsInOrder = _ofEvents.Count > 0 || _ofOthers is not null;

    /// <summary>What keeps the order; <paramref name="concurrency"/> messages are handled at once, of as many keys.</summary>
    // Inlined it would be linked after all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public IDeliveryPipeline InTurn(int concurrency, Dispatcher dispatcher, Settler settler, DeliveryTelemetry telemetry, SubscriptionCounters counters) =>
        new PipelineInTurn(this, concurrency, dispatcher, settler, telemetry, counters);
}
