namespace BusContracts.Transports;

/// <summary>What a subscription wants of a transport.</summary>
internal sealed class SubscriptionRequest
{
    private readonly ushort _prefetch = 250;
    private readonly ushort _concurrency = 1;

    public required Queue Queue { get; init; }

    /// <summary>What a topic exchange is bound by; more than one pattern may bring the same message, which still arrives once.</summary>
    public required IReadOnlyList<TopicBinding> Bindings { get; init; }

    /// <summary>Wire names wanted, for a transport without routing keys; empty where everything is.</summary>
    public IReadOnlyList<string> EventNames { get; init; } = [];

    /// <summary>How many deliveries may be unacknowledged; bounds memory, so 0 ("any number" in AMQP) is refused.</summary>
    public ushort Prefetch { get => _prefetch; init => _prefetch = AtLeastOne(value, nameof(Prefetch)); }

    /// <summary>How many deliveries are handled at once, at least 1; 1 keeps their order.</summary>
    public ushort Concurrency { get => _concurrency; init => _concurrency = AtLeastOne(value, nameof(Concurrency)); }

    private static ushort AtLeastOne(ushort value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfZero(value, name);
        return value;
    }
}

/// <summary>One binding of the subscription's queue.</summary>
internal readonly record struct TopicBinding(Exchange Exchange, BindingPattern Pattern);
