using BusContracts.Transports;

namespace BusContracts;

/// <summary>One event's way from delivery to handlers, whatever its record is.</summary>
internal abstract class EventRoute(EventDescriptor descriptor)
{
    public EventDescriptor Descriptor { get; } = descriptor;

    /// <summary>Whether a handler asked for messages with this key; null where the transport has none.</summary>
    public abstract bool Takes(string? routingKey);

    public abstract ValueTask<DeliveryFate> DispatchAsync(Delivery delivery, string eventName, CancellationToken cancel);
}

/// <summary>One event's way from delivery to typed handlers.</summary>
internal sealed class EventRoute<TEvent>(HandlerFailures failures, Undecodables undecodables) : EventRoute(TEvent.Descriptor)
    where TEvent : class, IEvent<TEvent>
{
    private readonly HandlerChain<Message<TEvent>> _handlers = new(failures);

    public void Add(Bindings? bindings, Handler<Message<TEvent>> handler) => _handlers.Add(bindings, handler);

    public override bool Takes(string? routingKey) => _handlers.Takes(routingKey);

    public override ValueTask<DeliveryFate> DispatchAsync(Delivery delivery, string eventName, CancellationToken cancel)
    {
        Message<TEvent> message;
        try
        {
            message = MessageCodec.Read(TEvent.Descriptor, delivery.Body, delivery.Info);
        }
        catch (Exception problem)
        {
            // Not only EventFormatException: whatever a foreign body makes the reader throw, the consumer goes on.
            return undecodables.HandleAsync(problem, eventName, delivery, cancel);
        }

        return _handlers.RunAsync(message, eventName, delivery, DeliveryFate.Handled, cancel);
    }
}
