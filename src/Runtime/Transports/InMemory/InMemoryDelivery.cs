namespace BusContracts.Transports.InMemory;

/// <summary>A message in the hands of a handler, which may put it aside.</summary>
internal sealed class InMemoryDelivery(InMemoryBroker broker, InMemoryQueue queue, SubscriptionRequest request, StoredMessage message) : Delivery
{
    private static readonly PublishOutcome s_confirmed = new(PublishStatus.Confirmed);

    public override ValueTask<PublishOutcome> RetryLaterAsync(TimeSpan delay, IReadOnlyDictionary<string, object?> notes, CancellationToken cancel)
    {
        _ = broker.AddLaterAsync(queue, new StoredMessage(message, queue.Name, notes), delay);
        return new ValueTask<PublishOutcome>(s_confirmed);
    }

    public override ValueTask<PublishOutcome> DeadLetterAsync(IReadOnlyDictionary<string, object?> notes, CancellationToken cancel)
    {
        broker.AddDeadLetter(request.DeadLetters!, message, notes);
        return new ValueTask<PublishOutcome>(s_confirmed);
    }
}
