namespace BusContracts.Transports;

/// <summary>One message as it arrived.</summary>
internal class Delivery
{
    private static readonly PublishOutcome s_nowhere = new(PublishStatus.Failed, "this transport has no queues to put a message aside in");

    /// <summary>Valid until the handler completes, and no longer.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How it came, as users see it.</summary>
    public required DeliveryInfo Info { get; init; }

    /// <summary>Whether what brought it is gone, so that it comes again and handling it now would be handling it twice.</summary>
    public virtual bool IsGone => false;

    /// <summary>Puts a copy, byte for byte and with its properties and headers, where it waits and then comes back to its queue.</summary>
    /// <param name="delay">One of <see cref="SubscriptionRequest.RetryDelays"/>.</param>
    /// <param name="notes">Headers beside or instead of the message's own; see <see cref="BusHeaders"/>.</param>
    /// <param name="cancel">Gives up waiting for the outcome.</param>
    /// <returns>What became of the copy; only where it is confirmed may this delivery be acknowledged.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public virtual ValueTask<PublishOutcome> RetryLaterAsync(TimeSpan delay, IReadOnlyDictionary<string, object?> notes, CancellationToken cancel) => new(s_nowhere);

    /// <summary>Puts a copy, byte for byte and with its properties and headers, into <see cref="SubscriptionRequest.DeadLetters"/>.</summary>
    /// <inheritdoc cref="RetryLaterAsync"/>
    public virtual ValueTask<PublishOutcome> DeadLetterAsync(IReadOnlyDictionary<string, object?> notes, CancellationToken cancel) => new(s_nowhere);
}
