namespace BusContracts;

/// <summary>What became of the messages that a subscription was delivered: each delivery counts once.</summary>
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

    /// <summary>Messages that their contract cannot hold; reported and rejected, since there is no dead-letter queue.</summary>
    public long Undecodable => Of(DeliveryFate.Undecodable);

    /// <summary>Given back to the queue, to be delivered again at once: a handler failed, or the subscription ended meanwhile, or what was to be done with the message could not be done.</summary>
    public long Retried => Of(DeliveryFate.Retried);

    /// <summary>Put aside, to be delivered again after a delay; the later delivery counts on its own.</summary>
    public long RetriedLater => Of(DeliveryFate.RetriedLater);

    /// <summary>Put into the dead-letter queue, because they were undecodable, rejected, or not handled as often as they were tried.</summary>
    public long DeadLettered => Of(DeliveryFate.DeadLettered);

    /// <summary>Rejected because a handler said so and there is no dead-letter queue.</summary>
    public long Rejected => Of(DeliveryFate.Rejected);

    /// <summary>Rejected because no try was of use and there is no dead-letter queue.</summary>
    public long Failed => Of(DeliveryFate.Failed);

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"{Handled} handled, {Filtered} filtered, {Unknown} unknown, {Undecodable} undecodable, {Retried} retried, {RetriedLater} retried later, {DeadLettered} dead-lettered, {Rejected} rejected, {Failed} failed";

    internal void Count(DeliveryFate fate) => Interlocked.Increment(ref _counts[(int)fate]);

    private long Of(DeliveryFate fate) => Interlocked.Read(ref _counts[(int)fate]);
}
