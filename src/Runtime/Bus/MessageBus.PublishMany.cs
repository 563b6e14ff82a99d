namespace BusContracts;

public sealed partial class MessageBus
{
    /// <summary>Publishes many events, in their order and without waiting for one confirm before the next message, and waits until the broker has taken all of them over.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="events">The events; asked for the next one only as confirms come, <see cref="MessageBusOptions.PublishWindow"/> at a time.</param>
    /// <param name="options">What these messages say otherwise than the bus; null for nothing. It cannot name a message id, which would be that of all.</param>
    /// <param name="cancel">Gives up; the broker may have any of the messages all the same.</param>
    /// <returns>Completes when the broker has confirmed all of them.</returns>
    /// <exception cref="PublishManyException">At least one was not confirmed within <see cref="MessageBusOptions.PublishTimeout"/> of its own turn; or an event could not be published, behind which none was.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> names a message id.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The bus is disposed.</exception>
    public Task PublishManyAsync<TEvent>(IEnumerable<TEvent> events, PublishOptions? options = null, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);
        return Many<TEvent>(options, cancel).PublishAsync(events, mustConfirm: true);
    }

    /// <inheritdoc cref="PublishManyAsync{TEvent}(IEnumerable{TEvent}, PublishOptions?, CancellationToken)"/>
    public Task PublishManyAsync<TEvent>(IAsyncEnumerable<TEvent> events, PublishOptions? options = null, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);
        return Many<TEvent>(options, cancel).PublishAsync(events, mustConfirm: true);
    }

    /// <summary>Publishes many events, in their order and without waiting for one confirm before the next message, and says what became of each.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="events">The events; asked for the next one only as confirms come, <see cref="MessageBusOptions.PublishWindow"/> at a time.</param>
    /// <param name="options">What these messages say otherwise than the bus; null for nothing. It cannot name a message id, which would be that of all.</param>
    /// <param name="cancel">Gives up; the broker may have any of the messages all the same.</param>
    /// <returns>One outcome for each event, in their order; look at them.</returns>
    /// <exception cref="PublishManyException">An event could not be published, as for a value that cannot stand in a routing key, or <paramref name="events"/> threw; it has the outcomes of those before.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> names a message id.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The bus is disposed.</exception>
    public Task<IReadOnlyList<PublishOutcome>> TryPublishManyAsync<TEvent>(
        IEnumerable<TEvent> events, PublishOptions? options = null, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);
        return Many<TEvent>(options, cancel).PublishAsync(events, mustConfirm: false);
    }

    /// <inheritdoc cref="TryPublishManyAsync{TEvent}(IEnumerable{TEvent}, PublishOptions?, CancellationToken)"/>
    public Task<IReadOnlyList<PublishOutcome>> TryPublishManyAsync<TEvent>(
        IAsyncEnumerable<TEvent> events, PublishOptions? options = null, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);
        return Many<TEvent>(options, cancel).PublishAsync(events, mustConfirm: false);
    }

    private ManyEvents<TEvent> Many<TEvent>(PublishOptions? options, CancellationToken cancel)
        where TEvent : class, IEvent<TEvent>
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed), this);
        return options?.MessageId is null
            ? new ManyEvents<TEvent>(_publisher, options, _options.PublishWindow, cancel)
            : throw new ArgumentException("One message id cannot be that of many messages: set MessageBusOptions.NewMessageId, which makes one for each.", nameof(options));
    }
}
