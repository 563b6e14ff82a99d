using System.Text;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>Refuses what a subscription asks for where it cannot be had.</summary>
internal static class SubscriptionChecks
{
    /// <summary>Half of the 30 minutes after which a broker takes the channel of a consumer that does not acknowledge.</summary>
    private static readonly TimeSpan s_longestTurn = TimeSpan.FromMinutes(15);

    /// <exception cref="ArgumentException">It cannot be had; the message says what can.</exception>
    public static void Check(Queue queue, FailurePolicy failures, OrderKeys order, IEnumerable<EventDescriptor> events)
    {
        foreach (var descriptor in order.Events.Except(events))
            throw new ArgumentException($"The subscription '{queue.Name}' orders '{descriptor.Name}' and does not handle it: add on.Event<...>(...) for it.");

        var total = failures.Delays.Aggregate(TimeSpan.Zero, (sum, delay) => sum + delay);
        if (!order.IsEmpty && total > s_longestTurn)
        {
            throw new ArgumentException(
                $"The retries of the subscription '{queue.Name}' take {total.TotalMinutes:0} minutes in all, and a message that keeps its order may take {s_longestTurn.TotalMinutes:0}: "
                + "the next ones of its key wait for it, and the broker for its acknowledgement. Give on.Retry(...) shorter delays.");
        }

        if (queue.IsShared)
            CheckNames(queue, failures, isInPlace: !order.IsEmpty);
    }

    private static void CheckNames(Queue queue, FailurePolicy failures, bool isInPlace)
    {
        var names = failures.DeadLetters is { } deadLetters ? [deadLetters.Name] : Array.Empty<string>();
        if (!isInPlace)
            names = [.. names, .. failures.Delays.Select(delay => PutAside.RetryQueue(queue.Name, delay))];
        foreach (var name in names)
        {
            if (Encoding.UTF8.GetByteCount(name) > KeyText.MaxUtf8Bytes)
                throw new ArgumentException($"The queue '{queue.Name}' needs a companion '{name}', and a queue's name has at most {KeyText.MaxUtf8Bytes} UTF-8 bytes: give it a shorter one.");
        }
    }
}
