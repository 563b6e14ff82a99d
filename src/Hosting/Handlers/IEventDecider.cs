namespace BusContracts;

/// <summary>An <see cref="IEventHandler{TEvent}"/> that says itself what becomes of the message.</summary>
/// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
public interface IEventDecider<TEvent> : IEventHandler<TEvent>
    where TEvent : class, IEvent<TEvent>
{
    /// <summary>Handles one message and decides: acknowledged, delivered again, or rejected.</summary>
    /// <param name="message">The event with its envelope.</param>
    /// <param name="cancel">Cancelled when the program stops and the time for running handlers is over.</param>
    /// <returns>What becomes of the message.</returns>
    Task<Handling> DecideAsync(Message<TEvent> message, CancellationToken cancel);

    /// <inheritdoc/>
    Task IEventHandler<TEvent>.HandleAsync(Message<TEvent> message, CancellationToken cancel) => DecideAsync(message, cancel);
}
