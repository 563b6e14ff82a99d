using BusContracts.Transports;

namespace BusContracts;

/// <summary>A bus that publishes the events of contracts and hands them, typed, to subscribers.</summary>
/// <remarks>Safe for any number of threads. One bus serves a whole program; disposing it ends its subscriptions.</remarks>
public sealed class MessageBus : IAsyncDisposable
{
    private readonly ITransport _transport;
    private readonly MessageBusOptions _options;
    private readonly Reporter _reporter;
    private readonly Publisher _publisher;
    private readonly HashSet<Subscription> _subscriptions = [];
    private bool _isDisposed;

    internal MessageBus(ITransport transport, MessageBusOptions options)
    {
        _transport = transport;
        _options = options;
        _reporter = new Reporter(options.Report);
        _publisher = new Publisher(transport, options);
    }

    /// <summary>What became of the messages published so far.</summary>
    public PublishCounters Published => _publisher.Counters;

    /// <summary>Publishes an event and waits until the broker has taken it over.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="event">The event.</param>
    /// <param name="cancel">Gives up waiting; the broker may have the message all the same.</param>
    /// <returns>Completes when the broker has confirmed.</returns>
    /// <exception cref="PublishException">The broker did not confirm within <see cref="MessageBusOptions.PublishTimeout"/>.</exception>
    /// <exception cref="ArgumentException">A value cannot stand in a routing key, an ACL or a header; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The bus is disposed.</exception>
    public Task PublishAsync<TEvent>(TEvent @event, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent> => PublishConfirmedAsync(@event, options: null, cancel);

    /// <inheritdoc cref="PublishAsync{TEvent}(TEvent, CancellationToken)"/>
    /// <param name="event">The event.</param>
    /// <param name="options">What this message says otherwise than the bus.</param>
    /// <param name="cancel">Gives up waiting; the broker may have the message all the same.</param>
    public Task PublishAsync<TEvent>(TEvent @event, PublishOptions options, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(options);
        return PublishConfirmedAsync(@event, options, cancel);
    }

    /// <summary>Publishes an event and says what became of it; throws nothing for what the broker or the connection does.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="event">The event.</param>
    /// <param name="cancel">Gives up waiting; the broker may have the message all the same.</param>
    /// <returns>The outcome, at the latest after <see cref="MessageBusOptions.PublishTimeout"/>; look at it.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a routing key, an ACL or a header; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The bus is disposed.</exception>
    public Task<PublishOutcome> TryPublishAsync<TEvent>(TEvent @event, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent> => PublishAnyAsync(@event, options: null, cancel).Outcome;

    /// <inheritdoc cref="TryPublishAsync{TEvent}(TEvent, CancellationToken)"/>
    /// <param name="event">The event.</param>
    /// <param name="options">What this message says otherwise than the bus.</param>
    /// <param name="cancel">Gives up waiting; the broker may have the message all the same.</param>
    public Task<PublishOutcome> TryPublishAsync<TEvent>(TEvent @event, PublishOptions options, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(options);
        return _publisher.PublishAsync(@event, options, cancel);
    }
}
