namespace BusContracts.Transports;

/// <summary>What a subscription wants of a transport.</summary>
internal sealed class SubscriptionRequest
{
    public required Queue Queue { get; init; }

    /// <summary>What a topic exchange is bound by; more than one pattern may bring the same message, which still arrives once.</summary>
    public required IReadOnlyList<TopicBinding> Bindings { get; init; }

    /// <summary>Wire names wanted, for a transport without routing keys; empty where everything is.</summary>
    public IReadOnlyList<string> EventNames { get; init; } = [];

    /// <summary>How many deliveries may be unacknowledged; bounds memory.</summary>
    public ushort Prefetch { get; init; } = 250;

    /// <summary>How many deliveries are handled at once; 1 keeps their order.</summary>
    public ushort Concurrency { get; init; } = 1;
}

/// <summary>One binding of the subscription's queue.</summary>
internal readonly record struct TopicBinding(Exchange Exchange, BindingPattern Pattern);
