using BusContracts.Transports;

namespace BusContracts;

/// <summary>Says what a subscription wants and who handles it; see <see cref="MessageBus.SubscribeAsync"/>.</summary>
/// <remarks>
/// <para>
/// A handler has one of five shapes, M being the message: <c>Action&lt;M&gt;</c>, <c>Action&lt;M, CancellationToken&gt;</c>,
/// <c>Func&lt;M, Task&gt;</c>, <c>Func&lt;M, CancellationToken, Task&gt;</c>,
/// <c>Func&lt;M, CancellationToken, Task&lt;Handling&gt;&gt;</c>. Never give it an <c>async void</c> method: nobody could wait for it.
/// Its token is cancelled when the subscription has ended and the time for running handlers is over.
/// </para>
/// <para>
/// Several handlers of one event run in the order in which they are named, each for the messages that its bindings match. The first that
/// throws, or returns anything but <see cref="Handling.Handled"/>, ends the row; a message that is delivered again begins at the first.
/// A handler that throws is reported. What becomes of its message, <see cref="Retry"/> and <see cref="DeadLetter"/> say.
/// </para>
/// <para>Used by one thread inside the call to SubscribeAsync; later it throws <see cref="InvalidOperationException"/>, since handlers may be running.</para>
/// </remarks>
public sealed partial class SubscriptionBuilder
{
    private readonly Queue _queue;
    private readonly Reporter _reporter;
    private readonly Undecodables _undecodables;
    private readonly Dictionary<EventDescriptor, EventRoute> _routes = [];
    private readonly Dictionary<Contract, HandlerChain> _unknowns = [];
    private readonly HashSet<TopicBinding> _bindings = [];
    private FailurePolicy? _failures;
    private OrderKeys? _orderKeys;
    private ushort _prefetch;
    private ushort _concurrency;
    private bool _isBuilt;

    internal SubscriptionBuilder(Queue queue, MessageBusOptions options, Reporter reporter)
    {
        _queue = queue;
        _prefetch = options.Prefetch;
        _concurrency = options.Concurrency;
        Services = options.Services;
        _failures = queue.Failures?.Invoke(queue);
        _reporter = reporter;
        _undecodables = new Undecodables(queue.Name, reporter);
    }

    /// <summary>The services of the program, for handlers that are made of them: <see cref="MessageBusOptions.Services"/>.</summary>
    public IServiceProvider? Services { get; }

    /// <summary>How many messages may be unacknowledged, otherwise than <see cref="MessageBusOptions.Prefetch"/> says.</summary>
    /// <param name="count">1 to 65,535.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is 0.</exception>
    public SubscriptionBuilder Prefetch(ushort count)
    {
        ThrowIfBuilt();
        ArgumentOutOfRangeException.ThrowIfZero(count);
        _prefetch = count;
        return this;
    }

    /// <summary>How many messages are handled at once, otherwise than <see cref="MessageBusOptions.Concurrency"/> says; 1 keeps their order, and so does <see cref="OrderedBy{TEvent}"/> for each key.</summary>
    /// <param name="count">1 to 65,535; more than the prefetch has no effect.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is 0.</exception>
    public SubscriptionBuilder Concurrency(ushort count)
    {
        ThrowIfBuilt();
        ArgumentOutOfRangeException.ThrowIfZero(count);
        _concurrency = count;
        return this;
    }

    /// <exception cref="ArgumentException">Nothing is asked for, or what is asked for does not go together.</exception>
    internal SubscriptionPlan Build(ITransport transport)
    {
        _isBuilt = true;
        SubscriptionChecks.Check(_queue, _failures, _orderKeys, _routes.Keys);
        var settler = new Settler(_queue.Name, _failures?.SettlerOf(_queue.Name, _reporter), _undecodables, _reporter);
        var dispatcher = new Dispatcher(_routes, _unknowns);
        var telemetry = new DeliveryTelemetry(transport, _queue.Name);
        var counters = new SubscriptionCounters();
        return new SubscriptionPlan(
            BuildRequest(),
            _orderKeys?.InTurn(_concurrency, dispatcher, settler, telemetry, counters) ?? new DeliveryPipeline(dispatcher, settler, telemetry, counters),
            counters,
            dispatcher,
            settler);
    }

    private SubscriptionRequest BuildRequest()
    {
        var request = new SubscriptionRequest
        {
            Queue = _queue,
            Bindings = _bindings.Count > 0
                ? BindingsAskedFor()
                : throw new ArgumentException($"The subscription '{_queue.Name}' asks for nothing: name an event, on => on.Event<OrderPlaced>(...), or a contract, on => on.Unknown(OrdersBus.Contract, ...).", "on"),
            EventNames = NamesAskedFor(),
            Prefetch = _prefetch,
            Concurrency = _concurrency,
        };
        _orderKeys?.AskFor(request);
        _failures?.AskFor(request, isInPlace: _orderKeys is not null);
        return request;
    }

    private TopicBinding[] BindingsAskedFor()
    {
        var bindings = new TopicBinding[_bindings.Count];
        _bindings.CopyTo(bindings);
        return bindings;
    }

    /// <summary>Each name once; none where events may come whose names nobody knows.</summary>
    private string[] NamesAskedFor()
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var descriptor in _routes.Keys)
        {
            if (_unknowns.Count > 0 || descriptor.IsOpenFamily)
                return [];
            foreach (var name in (string[])[.. descriptor.Names, .. descriptor.ObservedNames])
            {
                if (seen.Add(name))
                    names.Add(name);
            }
        }

        return names.ToArray();
    }

    private SubscriptionBuilder Add(EventDescriptor descriptor, Bindings? bindings, AnyHandler handler)
    {
        ThrowIfBuilt();
        if (!_routes.TryGetValue(descriptor, out var route))
            _routes.Add(descriptor, route = new EventRoute(descriptor));

        route.Handlers.Add(bindings, handler);
        foreach (var pattern in bindings ?? descriptor.Bindings)
            _bindings.Add(new TopicBinding(descriptor.Contract.Exchange, pattern));
        return this;
    }

    private SubscriptionBuilder Add(Contract contract, AnyHandler handler)
    {
        ThrowIfBuilt();
        ArgumentNullException.ThrowIfNull(contract);
        if (!_unknowns.TryGetValue(contract, out var handlers))
            _unknowns.Add(contract, handlers = new HandlerChain());

        handlers.Add(bindings: null, handler);
        _bindings.Add(new TopicBinding(contract.Exchange, BindingPattern.Everything));
        return this;
    }

    private SubscriptionBuilder Add(AnyHandler handler)
    {
        ThrowIfBuilt();
        _undecodables.Add(handler);
        return this;
    }

    private void ThrowIfBuilt()
    {
        if (_isBuilt)
            throw new InvalidOperationException($"The subscription '{_queue.Name}' is open already: say all of it inside SubscribeAsync(queue, on => ...), or open another subscription.");
    }

    private static Bindings NotNull(Bindings bindings)
    {
        ArgumentNullException.ThrowIfNull(bindings);
        return bindings;
    }
}
