using BusContracts.Transports;
using BusContracts.Transports.InMemory;
using BusContracts.Transports.RabbitMq;
using System.Diagnostics;

namespace BusContracts;

/// <summary>A bus that publishes the events of contracts and hands them, typed, to subscribers.</summary>
/// <remarks>Safe for any number of threads. One bus serves a whole program; disposing it ends its subscriptions.</remarks>
[DebuggerDisplay("{State}: {_transport.Description,nq}")]
public sealed partial class MessageBus : IAsyncDisposable, IDisposable
{
    private readonly ITransport _transport;
    private readonly MessageBusOptions _options;
    private readonly Reporter _reporter;
    private readonly EventPublisher _publisher;
    private readonly OpenSubscriptions _subscriptions = new(typeof(MessageBus));
    private readonly object _gate = new();
    private Task? _ended;
    private bool _isClosed;

    internal MessageBus(ITransport transport, MessageBusOptions options)
    {
        _transport = transport;
        _options = options;
        _reporter = options.Reporter;
        _publisher = new EventPublisher(transport, options);
    }

    /// <summary>What became of the messages published so far.</summary>
    public PublishCounters Published => _publisher.Counters;

    /// <summary>Whether the bus can publish and receive now: a look at the moment, which may be over when you act on it.</summary>
    /// <remarks>
    /// For a health check or a status line; there is no need to ask before publishing, which waits for a lost connection. The changes
    /// are told to <see cref="MessageBusOptions.Report"/> as <see cref="ConnectionLostReport"/>, <see cref="ConnectionRegainedReport"/>,
    /// <see cref="ConnectionRefusedReport"/>, <see cref="ConnectionBlockedReport"/> and <see cref="ConnectionUnblockedReport"/>. Of the
    /// bus's two connections the worse one counts. A bus in memory is connected until it is disposed.
    /// </remarks>
    public BusState State => Volatile.Read(ref _ended) is not null ? BusState.Disposed : _transport.State;

    /// <summary>Why <see cref="State"/> is not <see cref="BusState.Connected"/>, for people and without any password; null where it is, and after the end.</summary>
    public string? Trouble => Volatile.Read(ref _ended) is not null ? null : _transport.Trouble;

    /// <summary>The subscriptions that are open now, in no order; a copy, which later changes do not touch.</summary>
    public IReadOnlyCollection<Subscription> Subscriptions => Array.ConvertAll(_subscriptions.Snapshot(), static open => (Subscription)open);

    /// <summary>Opens a bus over RabbitMQ; connections that are lost later are opened anew for as long as it takes.</summary>
    /// <param name="uri"><c>amqp://user:password@host:5672/vhost</c>, or <c>amqps://</c> for TLS; user, password, port and virtual host may be left out.</param>
    /// <param name="configure">Changes the options, or null to take the defaults.</param>
    /// <param name="cancel">Gives up connecting; has no effect on the open bus.</param>
    /// <returns>The bus, connected.</returns>
    /// <exception cref="ArgumentException"><paramref name="uri"/> is malformed; the message holds no password.</exception>
    /// <exception cref="BusConnectionException">No broker answers there, or it refuses the log-in or the virtual host.</exception>
    public static Task<MessageBus> ConnectAsync(string uri, Action<MessageBusOptions>? configure = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return ConnectAsync(new[] { uri }, configure, cancel);
    }

    /// <inheritdoc cref="ConnectAsync(string, Action{MessageBusOptions}?, CancellationToken)"/>
    public static Task<MessageBus> ConnectAsync(Uri uri, Action<MessageBusOptions>? configure = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return ConnectAsync(new[] { uri.OriginalString }, configure, cancel);
    }

    /// <summary>Opens a bus over a cluster of RabbitMQ; each connection goes to any node that lets it in, and to any other when it is lost.</summary>
    /// <param name="uris">One for each node, all with the same virtual host and all encrypted or none; tried in an order of chance, so that services spread over the nodes.</param>
    /// <param name="configure">Changes the options, or null to take the defaults.</param>
    /// <param name="cancel">Gives up connecting; has no effect on the open bus.</param>
    /// <returns>The bus, connected.</returns>
    /// <exception cref="ArgumentException">A uri is malformed, there is none, or uris and options contradict each other; the message holds no password.</exception>
    /// <exception cref="BusConnectionException">No node answers, or those that do refuse the log-in or the virtual host.</exception>
    public static async Task<MessageBus> ConnectAsync(IEnumerable<string> uris, Action<MessageBusOptions>? configure = null, CancellationToken cancel = default)
    {
        var nodes = AmqpNodes.Parse(uris);
        var options = MessageBusOptions.From(configure);
        return new MessageBus(await RabbitMqTransport.ConnectAsync(nodes, RabbitMqSettings.From(options), cancel).ConfigureAwait(false), options);
    }

    /// <inheritdoc cref="ConnectAsync(IEnumerable{string}, Action{MessageBusOptions}?, CancellationToken)"/>
    public static Task<MessageBus> ConnectAsync(IEnumerable<Uri> uris, Action<MessageBusOptions>? configure = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(uris);
        return ConnectAsync(new List<Uri>(uris).ConvertAll(uri => uri.OriginalString), configure, cancel);
    }

    /// <summary>Opens a bus in this process, for tests and demonstrations; nobody else is on it.</summary>
    /// <param name="configure">Changes the options, or null to take the defaults.</param>
    /// <returns>The bus.</returns>
    public static MessageBus InMemory(Action<MessageBusOptions>? configure = null) => InMemory(new InMemoryBroker(), configure);

    /// <summary>Opens a bus in this process, for tests and demonstrations; all that are opened on one broker see each other's messages.</summary>
    /// <param name="broker">What they share.</param>
    /// <param name="configure">Changes the options, or null to take the defaults.</param>
    /// <returns>The bus.</returns>
    public static MessageBus InMemory(InMemoryBroker broker, Action<MessageBusOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(broker);
        return new MessageBus(new InMemoryTransport(broker), MessageBusOptions.From(configure));
    }

    /// <summary>Publishes an event and waits until the broker has taken it over.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="event">The event.</param>
    /// <param name="cancel">Gives up waiting; the broker may have the message all the same.</param>
    /// <returns>Completes when the broker has confirmed.</returns>
    /// <exception cref="PublishException">The broker did not confirm within <see cref="MessageBusOptions.PublishTimeout"/>.</exception>
    /// <exception cref="ArgumentException">A value cannot stand in a routing key, an ACL or a header; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The bus is that of a host, which has not connected it yet.</exception>
    /// <exception cref="ObjectDisposedException">The bus is disposed.</exception>
    public Task PublishAsync<TEvent>(TEvent @event, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent> => PublishAsync(@event, options: null, mustConfirm: true, cancel);

    /// <inheritdoc cref="PublishAsync{TEvent}(TEvent, CancellationToken)"/>
    /// <param name="event">The event.</param>
    /// <param name="options">What this message says otherwise than the bus; null for nothing.</param>
    /// <param name="cancel">Gives up waiting; the broker may have the message all the same.</param>
    public Task PublishAsync<TEvent>(TEvent @event, PublishOptions? options, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent> => PublishAsync(@event, options, mustConfirm: true, cancel);

    /// <summary>Publishes an event and says what became of it; throws nothing for what the broker or the connection does.</summary>
    /// <typeparam name="TEvent">The generated record.</typeparam>
    /// <param name="event">The event.</param>
    /// <param name="cancel">Gives up waiting; the broker may have the message all the same.</param>
    /// <returns>The outcome, at the latest after <see cref="MessageBusOptions.PublishTimeout"/>; look at it.</returns>
    /// <exception cref="ArgumentException">A value cannot stand in a routing key, an ACL or a header; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The bus is that of a host, which has not connected it yet.</exception>
    /// <exception cref="ObjectDisposedException">The bus is disposed.</exception>
    public Task<PublishOutcome> TryPublishAsync<TEvent>(TEvent @event, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent> => PublishAsync(@event, options: null, mustConfirm: false, cancel);

    /// <inheritdoc cref="TryPublishAsync{TEvent}(TEvent, CancellationToken)"/>
    /// <param name="event">The event.</param>
    /// <param name="options">What this message says otherwise than the bus; null for nothing.</param>
    /// <param name="cancel">Gives up waiting; the broker may have the message all the same.</param>
    public Task<PublishOutcome> TryPublishAsync<TEvent>(TEvent @event, PublishOptions? options, CancellationToken cancel = default)
        where TEvent : class, IEvent<TEvent> => PublishAsync(@event, options, mustConfirm: false, cancel);

    /// <summary>Opens a queue, binds it, and hands what arrives to handlers.</summary>
    /// <param name="queue">A text is the label of an exclusive queue; see <see cref="Queue.Shared"/> for one that outlives the subscription.</param>
    /// <param name="on">Names events and handlers: <c>on =&gt; on.Event&lt;OrderPlaced&gt;(message =&gt; ...)</c>. Called once, before this method returns.</param>
    /// <param name="cancel">Gives up opening it; has no effect on the open subscription.</param>
    /// <returns>The subscription, whose bindings are active.</returns>
    /// <exception cref="ArgumentException"><paramref name="on"/> asks for nothing.</exception>
    /// <exception cref="BusConnectionException">The broker refuses the queue or an exchange, or cannot be reached.</exception>
    /// <exception cref="InvalidOperationException">The bus is that of a host, which has not connected it yet.</exception>
    /// <exception cref="ObjectDisposedException">The bus is disposed.</exception>
    public Task<Subscription> SubscribeAsync(Queue queue, Action<SubscriptionBuilder> on, CancellationToken cancel = default) =>
        OpenAsync(queue, on, onEnding: null, cancel);

    /// <summary>
    /// Ends the subscriptions, all at once and each as its own disposal says, and then leaves the broker. Called by a handler, of this bus or
    /// of another, it does not wait. May be called again.
    /// </summary>
    /// <remarks>
    /// The body of a loop that has a message of this bus in its hands does not wait either: the message is handled when the loop asks for
    /// the next one, and there is none. See <see cref="MessageStream{TEvent}"/>.
    /// </remarks>
    /// <returns>Completes when the broker is left.</returns>
    public ValueTask DisposeAsync()
    {
        var isInside = HandlerRuns.IsInsideAny || LoopBody.IsInside(_subscriptions);
        lock (_gate)
            _ended ??= EndAsync();
        return isInside ? ValueTask.CompletedTask : new ValueTask(_ended);
    }

    /// <summary>As <see cref="DisposeAsync"/>, and blocks until it is done: for containers of services that are disposed so. Await <see cref="DisposeAsync"/> where that can be done.</summary>
    void IDisposable.Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <remarks>Called without a detour, so that no handler and no loop gets a further message once <see cref="DisposeAsync"/> was called.</remarks>
    private async Task EndAsync()
    {
        // A handler or loop that begins it is waited for like any other, so the end must not count as part of it.
        HandlerRuns.StepOutside();
        LoopBody.StepOutside();
        // Subscriptions first, and only then is publishing over: a handler that runs to its end may publish.
        await _subscriptions.DisposeAsync().ConfigureAwait(false);
        Volatile.Write(ref _isClosed, true);
        await _transport.DisposeAsync().ConfigureAwait(false);
        await _reporter.DisposeAsync().ConfigureAwait(false);
    }

    private Task<Subscription> OpenAsync(Queue queue, Action<SubscriptionBuilder> on, Action? onEnding, CancellationToken cancel) =>
        Subscription.OpenAsync(_transport, queue, on, _options, _reporter, _subscriptions, onEnding, cancel);

    private Task<PublishOutcome> PublishAsync<TEvent>(TEvent @event, PublishOptions? options, bool mustConfirm, CancellationToken cancel)
        where TEvent : class, IEvent<TEvent>
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed), this);
        return _publisher.PublishAsync(@event, options, mustConfirm, cancel);
    }
}
