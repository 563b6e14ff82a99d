using System.Diagnostics;
using System.Threading.Tasks.Sources;

namespace BusContracts.Transports.RabbitMq;

/// <summary>One publish from its call to its fate. Used again for a later one, so that a publish allocates no task.</summary>
/// <remarks>
/// Everything but reading the fate happens under the gate of its <see cref="Publisher"/>. It is in one place at a time: the line of
/// those that wait, the writer's hand, or the <see cref="ConfirmTracker"/> of a channel; whoever takes it out of there completes it, once.
/// </remarks>
internal sealed class PendingPublish(IPublishOwner? owner = null) : IValueTaskSource<PublishOutcome>
{
    private ManualResetValueTaskSourceCore<PublishOutcome> _fate = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration _registration;
    private OutgoingMessage? _message;
    private string? _unknownBefore;

    public OutgoingMessage Message => _message!;

    /// <summary>When it is to have a fate at the latest, by <see cref="Environment.TickCount64"/>, which no change of the clock moves.</summary>
    public long Until { get; private set; }

    /// <summary>The number that the broker will confirm; counted from 1 on each channel, 0 while it has none.</summary>
    public ulong Sequence { get; set; }

    /// <summary>When it was handed to the client, by <see cref="Environment.TickCount64"/>.</summary>
    public long WriteBegunAt { get; set; }

    /// <summary>Whether the client has not yet said that it took it over; until then the client may read the body.</summary>
    public bool IsWriting { get; set; }

    /// <summary>What the broker said before the write had returned.</summary>
    public PublishOutcome? EarlyVerdict { get; set; }

    /// <summary>Why the broker gave it back; the confirm that follows then means "returned".</summary>
    public string? ReturnReason { get; set; }

    /// <summary>Whether the caller gave it up while it was being written.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>Whether it was in flight when the broker closed a channel over one of its messages, and so may be the one.</summary>
    public bool IsSuspect { get; set; }

    /// <summary>The exchange as the channel of the last write knows it.</summary>
    public KnownExchange? Target { get; set; }

    /// <summary>Its place in the order of the calls.</summary>
    public long Ticket { get; set; }

    /// <summary>Its neighbours in the line of those that wait.</summary>
    public PendingPublish? Previous { get; set; }

    public PendingPublish? Next { get; set; }

    public bool IsInLine { get; set; }

    public ValueTask<PublishOutcome> Fate => new(this, _fate.Version);

    public CancellationToken Cancel { get; private set; }

    /// <summary>What the caller was doing, for traces; the writer does something else.</summary>
    public Activity? Activity { get; private set; }

    public void Begin(OutgoingMessage? message, long until, CancellationToken cancel)
    {
        _message = message;
        Until = until;
        Cancel = cancel;
        Activity = Activity.Current;
    }

    /// <summary>From now on a cancellation reaches it; after the gate, which a token that is cancelled already takes at once.</summary>
    public void WatchCancellation()
    {
        if (Cancel.CanBeCanceled)
            _registration = Cancel.UnsafeRegister(static self => ((PendingPublish)self!).GiveUp(), this);
    }

    /// <summary>Decides its fate; one that may be retried and whose fate would be unknown goes back into the line instead.</summary>
    /// <returns>False where it is to be written again: the caller puts it in front of the line.</returns>
    public bool TrySettle(PublishStatus status, string? reason, long now)
    {
        if (status == PublishStatus.Unknown && Message is { RetriesUnknown: true } && now < Until && !IsCancelled)
        {
            _unknownBefore = reason;
            return false;
        }

        Settle(status, reason);
        return true;
    }

    /// <summary>Decides its fate.</summary>
    public void Settle(PublishStatus status, string? reason)
    {
        if (IsCancelled)
        {
            SettleCancelled();
            return;
        }

        // An earlier attempt may have reached the broker, whatever became of the last.
        var outcome = _unknownBefore is { } before && status != PublishStatus.Confirmed
            ? new PublishOutcome(PublishStatus.Unknown, $"{before}; tried again: {reason}")
            : new PublishOutcome(status, reason);
        owner?.Settled(outcome.Status);
        _fate.SetResult(outcome);
    }

    public void SettleCancelled()
    {
        owner?.Settled(null);
        _fate.SetException(new OperationCanceledException(Cancel));
    }

    /// <summary>Forgets the attempt that came to nothing, before the next one.</summary>
    public void ForgetAttempt()
    {
        Sequence = 0;
        IsWriting = false;
        EarlyVerdict = null;
        ReturnReason = null;
        Target = null;
    }

    PublishOutcome IValueTaskSource<PublishOutcome>.GetResult(short token)
    {
        // Throws for a fate that was read before; the object may be another publish's by now.
        _ = _fate.GetStatus(token);
        try
        {
            return _fate.GetResult(token);
        }
        finally
        {
            // Waits for a cancellation that is under way: it must not reach the next publish.
            _registration.Dispose();
            _registration = default;
            ForgetAttempt();
            (_message, _unknownBefore, IsCancelled, IsSuspect, Cancel, Activity) = (null, null, false, false, default, null);
            _fate.Reset();
            owner?.TakeBack(this);
        }
    }

    ValueTaskSourceStatus IValueTaskSource<PublishOutcome>.GetStatus(short token) => _fate.GetStatus(token);

    void IValueTaskSource<PublishOutcome>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _fate.OnCompleted(continuation, state, token, flags);

    private void GiveUp() => owner?.GiveUp(this);
}

/// <summary>Whom a publish belongs to from its call to the reading of its fate.</summary>
internal interface IPublishOwner
{
    /// <summary>Its caller has cancelled it; called without the gate.</summary>
    void GiveUp(PendingPublish publish);

    /// <summary>Its fate was decided, null for cancelled; called under the gate.</summary>
    void Settled(PublishStatus? status);

    /// <summary>Its fate was read, and nobody holds it any more; called without the gate.</summary>
    void TakeBack(PendingPublish publish);
}

/// <summary>An exchange that a channel has made sure of.</summary>
internal sealed class KnownExchange(string name)
{
    public string Name => name;

    /// <summary>Whether the broker has taken a message for it on this channel, and so lets the user write to it.</summary>
    public bool HasConfirmed { get; set; }
}
