namespace BusContracts;

/// <summary>The messages of an event, to be read by <c>await foreach</c>; see <see cref="MessageBus.ReadAsync{TEvent}(Queue, CancellationToken)"/>.</summary>
/// <remarks>
/// <para>
/// The queue is opened when the loop begins and left when it ends. A message is acknowledged when the loop asks for the next one, so each is
/// handled at least once. A loop that is left in the middle (<c>break</c>, <c>return</c>, an exception, its token) gives the message
/// in its hands back to the queue, unless it called <see cref="Settle"/> before.
/// </para>
/// <para>
/// As many messages wait in this process as the prefetch says, and no more. When the bus or <see cref="Subscription"/> is disposed, the loop
/// ends after the message in its hands. The loop's body may dispose them itself: that does not wait, since the message waits for the body, and
/// the loop ends where it asks for the next message. Behind an operator that hands the messages on (<c>Select</c>, an iterator of your own) the
/// bus cannot know who asks: leave the loop first, or call <see cref="Settle"/> before, or the disposal waits
/// <see cref="MessageBusOptions.ShutdownTimeout"/> for the message and gives it back.
/// </para>
/// <para>It is read once, by one loop.</para>
/// </remarks>
/// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
public sealed class MessageStream<TEvent> : IAsyncEnumerable<Message<TEvent>>
    where TEvent : class, IEvent<TEvent>
{
    private readonly OpenSubscription _open;
    private readonly CancellationToken _cancel;
    private MessageStreamReader<TEvent>? _reader;

    internal MessageStream(OpenSubscription open, CancellationToken cancel)
    {
        _open = open;
        _cancel = cancel;
    }

    /// <summary>Opens the subscription of a stream for a handler, and tells when it ends.</summary>
    internal delegate Task<Subscription> OpenSubscription(Func<Message<TEvent>, CancellationToken, Task<Handling>> handler, Action onEnding, CancellationToken cancel);

    /// <summary>The subscription that the messages come by, with its counters; null before the loop begins.</summary>
    public Subscription? Subscription => _reader?.Subscription;

    /// <summary>Says what became of the message in the loop's hands, before the loop asks for the next one: <c>stream.Settle(Handling.Handled); break;</c></summary>
    /// <param name="handling">As a handler would return it. Only the first call for a message counts.</param>
    /// <exception cref="InvalidOperationException">There is no message in the loop's hands.</exception>
    public void Settle(Handling handling)
    {
        if (_reader is null || !_reader.TrySettle(handling))
            throw new InvalidOperationException("There is no message to settle: call Settle inside the loop, for the message that the loop has now.");
    }

    /// <summary>Begins to read; called by <c>await foreach</c>.</summary>
    /// <param name="cancellationToken">Ends the loop by <see cref="OperationCanceledException"/>, as the token given to ReadAsync does.</param>
    /// <returns>The messages.</returns>
    /// <exception cref="InvalidOperationException">The stream is or was read already.</exception>
    public IAsyncEnumerator<Message<TEvent>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var reader = new MessageStreamReader<TEvent>(_open, _cancel, cancellationToken);
        return Interlocked.CompareExchange(ref _reader, reader, null) is null
            ? reader
            : throw new InvalidOperationException("A stream of messages is read once: call ReadAsync again for another loop.");
    }
}
