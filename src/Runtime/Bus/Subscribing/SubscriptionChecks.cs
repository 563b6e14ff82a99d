using System.Text;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>Refuses what a subscription asks for where it cannot be had.</summary>
internal static class SubscriptionChecks
{
    /// <summary>Half of the 30 minutes after which a broker takes the channel of a consumer that does not acknowledge.</summary>
    private static readonly TimeSpan s_longestTurn = TimeSpan.FromMinutes(15);

    /// <exception cref="ArgumentException">It cannot be had; the message says what can.</exception>
    public static void Check(Queue queue, FailurePolicy? failures, OrderKeys? order, ICollection<EventDescriptor> events)
    {
        foreach (var descriptor in order?.Events ?? [])
        {
            if (!events.Contains(descriptor))
                throw new ArgumentException($"The subscription '{queue.Name}' orders '{descriptor.Name}' and does not handle it: add on.Event<...>(...) for it.");
        }

        var total = TimeSpan.Zero;
        foreach (var delay in failures?.Delays ?? [])
            total += delay;
        if (order is not null && total > s_longestTurn)
        {
            throw new ArgumentException(
                $"The retries of the subscription '{queue.Name}' take {total.TotalMinutes:0} minutes in all, and a message that keeps its order may take {s_longestTurn.TotalMinutes:0}: "
                + "the next ones of its key wait for it, and the broker for its acknowledgement. Give on.Retry(...) shorter delays.");
        }

        if (queue.IsShared && failures is not null)
            CheckNames(queue, failures, isInPlace: order is not null);
    }

    private static void CheckNames(Queue queue, FailurePolicy failures, bool isInPlace)
    {
        if (failures.DeadLetters is { } deadLetters)
            CheckName(queue, deadLetters.Name);
        if (isInPlace)
            return;
        foreach (var delay in failures.Delays)
            CheckName(queue, PutAside.RetryQueue(queue.Name, delay));
    }

    private static void CheckName(Queue queue, string companion)
    {
        if (Encoding.UTF8.GetByteCount(companion) > KeyText.MaxUtf8Bytes)
            throw new ArgumentException($"The queue '{queue.Name}' needs a companion '{companion}', and a queue's name has at most {KeyText.MaxUtf8Bytes} UTF-8 bytes: give it a shorter one.");
    }
}
