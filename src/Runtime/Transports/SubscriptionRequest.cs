namespace BusContracts.Transports;

/// <summary>What a subscription wants of a transport.</summary>
internal sealed class SubscriptionRequest
{
    private readonly IReadOnlyList<TopicBinding> _bindings = [];
    private PutAsideWish? _aside;
    private readonly ushort _prefetch = 250;
    private readonly ushort _concurrency = 1;

    public required Queue Queue { get; init; }

    /// <summary>What a topic exchange is bound by; more than one pattern may bring the same message, which still arrives once.</summary>
    public required IReadOnlyList<TopicBinding> Bindings
    {
        get => _bindings;
        init
        {
            _bindings = value;
            foreach (var (exchange, _) in value)
            {
                if (!Exchanges.Contains(exchange))
                    Exchanges.Add(exchange);
            }
        }
    }

    /// <summary>What <see cref="Bindings"/> bind to, each once.</summary>
    public List<Exchange> Exchanges { get; } = [];

    /// <summary>Wire names wanted, for a transport without routing keys; empty where everything is.</summary>
    public IReadOnlyList<string> EventNames { get; init; } = [];

    /// <summary>How many deliveries may be unacknowledged; bounds memory, so 0 ("any number" in AMQP) is refused.</summary>
    public ushort Prefetch { get => _prefetch; init => _prefetch = AtLeastOne(value, nameof(Prefetch)); }

    /// <summary>How many deliveries are handled at once, at least 1; 1 keeps their order. Without effect where <see cref="BeginsInOrder"/>.</summary>
    public ushort Concurrency { get => _concurrency; init => _concurrency = AtLeastOne(value, nameof(Concurrency)); }

    /// <summary>
    /// Whether the handler is called in the order of arrival, for each delivery as soon as the call for the one before has
    /// returned its task, completed or not. As many tasks are open as the prefetch allows: the handler decides what waits for what.
    /// </summary>
    public bool BeginsInOrder { get => InOrder is not null; set => InOrder = value ? new InOrderWish() : null; }

    /// <summary>By way of which handlers begin in order; null where nobody asks for it.</summary>
    public InOrderWish? InOrder { get; private set; }

    /// <summary>The delays after which <see cref="Delivery.RetryLaterAsync"/> may be asked to bring a message back; the transport makes room for each when it subscribes.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get => _aside?.Delays ?? []; set => Aside.Delays = value; }

    /// <summary>Where <see cref="Delivery.DeadLetterAsync"/> puts messages, a shared queue; null where nobody asks for it.</summary>
    public Queue? DeadLetters { get => _aside?.DeadLetters; set => Aside.DeadLetters = value; }

    /// <summary>How many handlers may run at once.</summary>
    public ushort Slots => BeginsInOrder ? Prefetch : Concurrency;

    private PutAsideWish Aside => _aside ??= new PutAsideWish();

    /// <summary>Makes a transport ready to put messages aside, where the subscription does so.</summary>
    public Task PreparePuttingAsideAsync(IPutsAside transport, CancellationToken cancel) => _aside?.PrepareAsync(transport, this, cancel) ?? Task.CompletedTask;

    private static ushort AtLeastOne(ushort value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfZero(value, name);
        return value;
    }
}

/// <summary>One binding of the subscription's queue.</summary>
internal sealed record TopicBinding(Exchange Exchange, BindingPattern Pattern);
