namespace BusContracts;

/// <summary>What became of the messages that a subscription was delivered: each counts once.</summary>
/// <remarks>Safe to read at any time by any thread; each number is exact, several read one after the other need not fit together while messages flow.</remarks>
public sealed class SubscriptionCounters
{
    private readonly long[] _counts = new long[DeliveryFates.Count];

    internal SubscriptionCounters()
    {
    }

    /// <summary>Handled by typed handlers, and acknowledged.</summary>
    public long Handled => Of(DeliveryFate.Handled);

    /// <summary>Events of a contract that nobody in this subscription asked for (a shared queue or a broad binding brings them); acknowledged.</summary>
    public long Filtered => Of(DeliveryFate.Filtered);

    /// <summary>Events that no contract of this subscription has; given to the handler of unknown ones if there is one, and acknowledged.</summary>
    public long Unknown => Of(DeliveryFate.Unknown);

    /// <summary>Messages that their contract cannot hold; reported and rejected.</summary>
    public long Undecodable => Of(DeliveryFate.Undecodable);

    /// <summary>Given back to the queue, to be delivered again: a handler threw for the first time, asked for it, or the subscription ended meanwhile.</summary>
    public long Retried => Of(DeliveryFate.Retried);

    /// <summary>Rejected because a handler said so.</summary>
    public long Rejected => Of(DeliveryFate.Rejected);

    /// <summary>Reported and rejected because a handler threw at a message that had been delivered before.</summary>
    public long Failed => Of(DeliveryFate.Failed);

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"{Handled} handled, {Filtered} filtered, {Unknown} unknown, {Undecodable} undecodable, {Retried} retried, {Rejected} rejected, {Failed} failed";

    internal void Count(DeliveryFate fate) => Interlocked.Increment(ref _counts[(int)fate]);

    private long Of(DeliveryFate fate) => Interlocked.Read(ref _counts[(int)fate]);
}
