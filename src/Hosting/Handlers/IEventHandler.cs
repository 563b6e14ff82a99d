namespace BusContracts;

/// <summary>Handles the messages of an event; made from the services of the program, one instance a message, in a scope of its own.</summary>
/// <remarks>
/// Named by <see cref="ServiceHandlers.Handle{TEvent, THandler}(SubscriptionBuilder)"/>. A class may handle several events. What it
/// throws is reported, and the message is tried again as <see cref="SubscriptionBuilder.Retry"/> says.
/// </remarks>
/// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
public interface IEventHandler<TEvent>
    where TEvent : class, IEvent<TEvent>
{
    /// <summary>Handles one message; it is acknowledged when the task completes.</summary>
    /// <param name="message">The event with its envelope.</param>
    /// <param name="cancel">Cancelled when the program stops and the time for running handlers is over.</param>
    /// <returns>Completes when the message is handled.</returns>
    Task HandleAsync(Message<TEvent> message, CancellationToken cancel);
}
