namespace BusContracts;

/// <summary>A subscription that lost its consumer, or a binding, and that the broker now refuses another one; the bus goes on asking. Told once for each reason.</summary>
/// <remarks>As when an operator has taken the user's right to the exchange away, or declared the exchange or the queue otherwise.</remarks>
public sealed class SubscriptionRefusedReport : BusReport
{
    internal SubscriptionRefusedReport(string queue, string reason, bool isConsuming = false)
    {
        Queue = queue;
        Reason = reason;
        IsConsuming = isConsuming;
    }

    /// <summary>The queue of the subscription: a shared queue's name, or an exclusive one's label.</summary>
    public string Queue { get; }

    /// <summary>What the broker refused, and why.</summary>
    public string Reason { get; }

    /// <summary>Whether it has its consumer still and could only not be bound again, so that what its present bindings bring comes; false where it receives nothing.</summary>
    public bool IsConsuming { get; }

    private protected override string Describe() => IsConsuming
        ? $"The subscription '{Queue}' could not be bound again, and what its present bindings bring still comes: {Reason}"
        : $"The subscription '{Queue}' receives nothing, since the broker refuses it: {Reason}";
}
