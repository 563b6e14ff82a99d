namespace BusContracts;

/// <content>What becomes of messages that are not handled, and in which order messages are.</content>
public sealed partial class SubscriptionBuilder
{
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromDays(24);

    private FailurePolicy Failures => _failures ?? new FailurePolicy([], DeadLetters: null);

    /// <summary>After which pauses a message is tried again whose handler threw or returned <see cref="Handling.Retry"/>.</summary>
    /// <remarks>
    /// <para>
    /// While it waits, other messages are handled: it lies in a queue of its own for each delay (<c>billing.retry.10s</c>) and comes back to the
    /// end of its own. After the last try it goes to the dead-letter queue, or is rejected where there is none. In an order
    /// (<see cref="OrderedBy{TEvent}"/>) it keeps its turn instead and waits in this process, and the later messages of its key with it.
    /// </para>
    /// <para>
    /// Without a call: 1 s, 10 s and 1 min for a queue of <see cref="Queue.Shared"/>. For any other, and after a call without delays, a message
    /// whose handler threw comes once more at once, and one whose handler returned <see cref="Handling.Retry"/> as often as it does.
    /// </para>
    /// </remarks>
    /// <param name="delays">One for each further try, each from 1 millisecond to 24 days; none for once more at once.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A delay is too short or too long.</exception>
    public SubscriptionBuilder Retry(params TimeSpan[] delays)
    {
        ArgumentNullException.ThrowIfNull(delays);
        ThrowIfBuilt();
        foreach (var delay in delays)
        {
            if (delay < TimeSpan.FromMilliseconds(1) || delay > s_longestDelay)
                throw new ArgumentOutOfRangeException(nameof(delays), delay, "A retry is delayed by a millisecond at least and 24 days at most.");
        }

        // Whole milliseconds: that is what a broker can wait for.
        _failures = Failures with { Delays = Array.ConvertAll(delays, static delay => TimeSpan.FromMilliseconds((long)delay.TotalMilliseconds)) };
        return this;
    }

    /// <summary>Where messages go, byte for byte, that do not decode, that a handler rejects, or that no try was of use for.</summary>
    /// <remarks>
    /// Without a call, the dead letters of a queue of <see cref="Queue.Shared"/> go to <c>billing.dead</c>, and those of any other are rejected:
    /// dropped, or what the queue's owner has arranged for. Headers tell what happened; see the guide to operation. Nobody empties
    /// that queue but you.
    /// </remarks>
    /// <param name="queue">A shared queue, which several subscriptions may use; null to reject such messages.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">It is an exclusive queue, or the one that is read.</exception>
    public SubscriptionBuilder DeadLetter(Queue? queue)
    {
        ThrowIfBuilt();
        if (queue is { IsShared: false })
            throw new ArgumentException($"Dead letters are kept when their subscription goes: name Queue.Shared(\"{queue.Name}\").", nameof(queue));
        if (queue is not null && _queue.IsShared && queue.Name == _queue.Name)
            throw new ArgumentException($"The dead letters of '{queue.Name}' cannot go to that same queue: they would come back at once.", nameof(queue));
        _failures = Failures with { DeadLetters = queue };
        return this;
    }

    /// <summary>Handles the messages of an event one after the other where they have the same key, and at once, up to <see cref="Concurrency"/>, where not.</summary>
    /// <remarks>
    /// <para>Keys are compared by <see cref="object.Equals(object)"/>, those of different events among each other: order placed, moved and paid by their order's id, and each order has its history in order.</para>
    /// <para>
    /// A message that is tried again keeps its turn: the later ones of its key wait, other keys go on. The order is that of one subscription; for
    /// several instances of a service on one queue, see <see cref="Queue.SingleActiveConsumer"/>. After a lost connection messages come again, in order.
    /// </para>
    /// </remarks>
    /// <typeparam name="TEvent">The generated record of the event, or of its family.</typeparam>
    /// <param name="key">The key of one event, <c>order => order.OrderId</c>; null where it may be handled at any time. What it throws counts as thrown by the handler.</param>
    /// <returns>The same builder.</returns>
    public SubscriptionBuilder OrderedBy<TEvent>(Func<TEvent, object?> key)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(key);
        ThrowIfBuilt();
        (_orderKeys ??= new OrderKeys()).Add(key);
        return this;
    }

    /// <summary>The same for all messages that no <see cref="OrderedBy{TEvent}"/> is for, by how they came.</summary>
    /// <remarks>See <see cref="OrderedBy{TEvent}"/>.</remarks>
    /// <param name="key">The key of one delivery, such as a word of its routing key; null where it may be handled at any time.</param>
    /// <returns>The same builder.</returns>
    public SubscriptionBuilder OrderedBy(Func<DeliveryInfo, object?> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ThrowIfBuilt();
        (_orderKeys ??= new OrderKeys()).Add(key);
        return this;
    }
}
