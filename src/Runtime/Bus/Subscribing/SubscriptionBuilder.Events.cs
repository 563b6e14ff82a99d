namespace BusContracts;

/// <content>The handlers of events, in their five shapes.</content>
public sealed partial class SubscriptionBuilder
{
    /// <summary>Handles every message of an event.</summary>
    /// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
    /// <param name="handler">Handles one message.</param>
    /// <returns>The same builder.</returns>
    public SubscriptionBuilder Event<TEvent>(Action<Message<TEvent>> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, bindings: null, Handler.From(handler));

    /// <inheritdoc cref="Event{TEvent}(Action{Message{TEvent}})"/>
    public SubscriptionBuilder Event<TEvent>(Action<Message<TEvent>, CancellationToken> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, bindings: null, Handler.From(handler));

    /// <inheritdoc cref="Event{TEvent}(Action{Message{TEvent}})"/>
    public SubscriptionBuilder Event<TEvent>(Func<Message<TEvent>, Task> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, bindings: null, Handler.From(handler));

    /// <inheritdoc cref="Event{TEvent}(Action{Message{TEvent}})"/>
    public SubscriptionBuilder Event<TEvent>(Func<Message<TEvent>, CancellationToken, Task> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, bindings: null, Handler.From(handler));

    /// <inheritdoc cref="Event{TEvent}(Action{Message{TEvent}})"/>
    public SubscriptionBuilder Event<TEvent>(Func<Message<TEvent>, CancellationToken, Task<Handling>> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, bindings: null, Handler.From(handler));

    /// <summary>Handles the messages of an event whose routing key matches; over a transport without routing keys, all of them.</summary>
    /// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
    /// <param name="bindings">Which messages: <c>OrderMoved.Binding(step: OrderStep.Packed)</c>.</param>
    /// <param name="handler">Handles one message.</param>
    /// <returns>The same builder.</returns>
    public SubscriptionBuilder Event<TEvent>(Bindings bindings, Action<Message<TEvent>> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, NotNull(bindings), Handler.From(handler));

    /// <inheritdoc cref="Event{TEvent}(Bindings, Action{Message{TEvent}})"/>
    public SubscriptionBuilder Event<TEvent>(Bindings bindings, Action<Message<TEvent>, CancellationToken> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, NotNull(bindings), Handler.From(handler));

    /// <inheritdoc cref="Event{TEvent}(Bindings, Action{Message{TEvent}})"/>
    public SubscriptionBuilder Event<TEvent>(Bindings bindings, Func<Message<TEvent>, Task> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, NotNull(bindings), Handler.From(handler));

    /// <inheritdoc cref="Event{TEvent}(Bindings, Action{Message{TEvent}})"/>
    public SubscriptionBuilder Event<TEvent>(Bindings bindings, Func<Message<TEvent>, CancellationToken, Task> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, NotNull(bindings), Handler.From(handler));

    /// <inheritdoc cref="Event{TEvent}(Bindings, Action{Message{TEvent}})"/>
    public SubscriptionBuilder Event<TEvent>(Bindings bindings, Func<Message<TEvent>, CancellationToken, Task<Handling>> handler)
        where TEvent : class, IEvent<TEvent> => Add(TEvent.Descriptor, NotNull(bindings), Handler.From(handler));
}
