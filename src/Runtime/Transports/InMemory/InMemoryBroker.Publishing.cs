using BusContracts.Testing;
using BusContracts.Transports;
using BusContracts.Transports.InMemory;

namespace BusContracts;

public sealed partial class InMemoryBroker
{
    /// <summary>How often a message of unknown fate is published again that its publisher wants published again; a connection has a deadline instead.</summary>
    private const int MostRetries = 10;

    /// <summary>Routes one message, unless a fault keeps it back, and says what its publisher is told.</summary>
    internal PublishOutcome Publish(OutgoingMessage message)
    {
        _strict?.CheckKey(message.Exchange.Name, message.RoutingKey.Value);
        var stored = new StoredMessage(message);
        var first = Publish(stored, message);
        var last = first;
        for (var retry = 0; retry < MostRetries && last.Status == PublishStatus.Unknown && message.RetriesUnknown; retry++)
            last = Publish(stored, message);
        // The first attempt may have arrived, whatever became of the last.
        return last.IsConfirmed ? last : first;
    }

    internal void AddDeadLetter(Queue queue, StoredMessage message, IReadOnlyDictionary<string, object?> notes)
    {
        lock (Gate)
            QueueFor(queue).Add(new StoredMessage(message, queue.Name, notes));
    }

    /// <summary>Adds a message when the time has come; where the queue has gone meanwhile, the message goes too.</summary>
    internal async Task AddLaterAsync(InMemoryQueue queue, StoredMessage message, TimeSpan delay)
    {
        lock (Gate)
            Work.Postponed();
        await Task.Delay(delay, _time).ConfigureAwait(false);
        lock (Gate)
        {
            queue.Add(message);
            Work.Came();
        }
    }

    private PublishOutcome Publish(StoredMessage stored, OutgoingMessage message)
    {
        // A user's predicate runs here, and never under the gate.
        var treatment = _faults?.TreatmentOf(stored);
        if (treatment?.Outcome == PublishStatus.Failed)
            return treatment.ToOutcome();
        lock (Gate)
        {
            try
            {
                var queues = Declare(message.Exchange).QueuesFor(stored.RoutingKey);
                if (treatment is null)
                    Deliver(stored, queues);
                else
                    treatment.Deliver(this, stored, queues);
                _log.Add(stored);
                return treatment is { Outcome: not PublishStatus.Confirmed } ? treatment.ToOutcome()
                    : queues.Count > 0 || !message.IsMandatory ? new PublishOutcome(PublishStatus.Confirmed)
                    : new PublishOutcome(PublishStatus.Returned, "NO_ROUTE");
            }
            catch (BusConnectionException refused)
            {
                return new PublishOutcome(PublishStatus.Failed, refused.Message);
            }
        }
    }

    private static void Deliver(StoredMessage message, List<InMemoryQueue> queues)
    {
        foreach (var queue in queues)
            queue.Add(message);
    }
}
