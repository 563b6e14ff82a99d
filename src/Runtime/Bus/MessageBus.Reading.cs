namespace BusContracts;

/// <content>Reading by loops.</content>
public sealed partial class MessageBus
{
    /// <summary>Reads the messages of an event in a loop: <c>await foreach (var message in bus.ReadAsync&lt;OrderPlaced&gt;("label", cancel))</c>.</summary>
    /// <remarks>See <see cref="MessageStream{TEvent}"/> for when a message is acknowledged and what happens when the loop is left.</remarks>
    /// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
    /// <param name="queue">A text is the label of an exclusive queue; see <see cref="Queue.Shared"/> for one that outlives the loop.</param>
    /// <param name="cancel">Ends the loop by <see cref="OperationCanceledException"/>.</param>
    /// <returns>The messages. The queue is opened when the loop begins, which then throws what <see cref="SubscribeAsync"/> throws.</returns>
    /// <exception cref="ObjectDisposedException">The bus is disposed.</exception>
    public MessageStream<TEvent> ReadAsync<TEvent>(Queue queue, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent> => ReadAsync<TEvent>(queue, bindings: null, on: null, cancel);

    /// <inheritdoc cref="ReadAsync{TEvent}(Queue, CancellationToken)"/>
    /// <param name="queue">A text is the label of an exclusive queue; see <see cref="Queue.Shared"/> for one that outlives the loop.</param>
    /// <param name="bindings">Which messages: <c>OrderMoved.Binding(step: OrderStep.Packed)</c>; null for all of the event.</param>
    /// <param name="on">Says more of the subscription, such as <c>on =&gt; on.Prefetch(10)</c>; the loop handles one message at a time whatever it says.</param>
    /// <param name="cancel">Ends the loop by <see cref="OperationCanceledException"/>.</param>
    public MessageStream<TEvent> ReadAsync<TEvent>(Queue queue, Bindings? bindings, Action<SubscriptionBuilder>? on = null, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(queue);
        _subscriptions.ThrowIfDisposed();
        return new MessageStream<TEvent>(
            (handler, onEnding, opening) => OpenAsync(
                queue,
                builder =>
                {
                    on?.Invoke(builder);
                    (bindings is null ? builder.Event(handler) : builder.Event(bindings, handler)).Concurrency(1);
                },
                onEnding,
                opening),
            cancel);
    }
}
