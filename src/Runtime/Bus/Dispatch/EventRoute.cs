using BusContracts.Transports;

namespace BusContracts;

/// <summary>One event's way from delivery to handlers, whatever its record is.</summary>
internal abstract class EventRoute(EventDescriptor descriptor)
{
    public EventDescriptor Descriptor { get; } = descriptor;

    public abstract HandlerChain Handlers { get; }

    /// <summary>Whether a handler asked for messages with this key; null where the transport has none.</summary>
    public abstract bool Takes(string? routingKey);

    /// <summary>The typed message that the delivery holds, and its name; throws where it holds another.</summary>
    public abstract object Read(Delivery delivery, out string name);
}

/// <summary>One event's way from delivery to typed handlers.</summary>
internal sealed class EventRoute<TEvent>() : EventRoute(TEvent.Descriptor)
    where TEvent : class, IEvent<TEvent>
{
    private readonly HandlerChain<Message<TEvent>> _handlers = new();

    public override HandlerChain Handlers => _handlers;

    public void Add(Bindings? bindings, Handler<Message<TEvent>> handler) => _handlers.Add(bindings, handler);

    public override bool Takes(string? routingKey) => _handlers.Takes(routingKey);

    public override object Read(Delivery delivery, out string name)
    {
        var message = MessageCodec.Read(TEvent.Descriptor, delivery.Body, delivery.Info);
        name = message.Name;
        return message;
    }
}
