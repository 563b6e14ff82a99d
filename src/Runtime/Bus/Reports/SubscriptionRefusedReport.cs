namespace BusContracts;

/// <summary>A subscription that lost its consumer and that the broker now refuses another one; the bus goes on asking. Told once for each reason.</summary>
/// <remarks>As when an operator has taken the user's right to the exchange away, or declared the queue otherwise, while the connection was down.</remarks>
public sealed class SubscriptionRefusedReport : BusReport
{
    internal SubscriptionRefusedReport(string queue, string reason)
    {
        Queue = queue;
        Reason = reason;
    }

    /// <summary>The queue of the subscription: a shared queue's name, or an exclusive one's label.</summary>
    public string Queue { get; }

    /// <summary>What the broker refused, and why.</summary>
    public string Reason { get; }

    private protected override string Describe() => $"The subscription '{Queue}' receives nothing, since the broker refuses it: {Reason}";
}
