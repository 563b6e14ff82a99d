using System.Threading.Tasks.Sources;

namespace BusContracts.Transports.RabbitMq;

/// <summary>One publish that waits for its fate. Used again for a later one, so that a publish allocates no task.</summary>
/// <remarks>Whoever takes it out of its <see cref="ConfirmTracker"/> completes it, and so it is completed once.</remarks>
internal sealed class PendingPublish : IValueTaskSource<PublishOutcome>
{
    private ManualResetValueTaskSourceCore<PublishOutcome> _fate = new() { RunContinuationsAsynchronously = true };

    /// <summary>The number that the broker will confirm; counted from 1 on each channel.</summary>
    public ulong Sequence { get; set; }

    /// <summary>When the caller asked for it, by <see cref="Environment.TickCount64"/>.</summary>
    public long BegunAt { get; set; }

    /// <summary>When it was handed to the client, by <see cref="Environment.TickCount64"/>.</summary>
    public long WriteBegunAt { get; set; }

    /// <summary>Whether the client has not yet said that it took it over.</summary>
    public bool IsWriting { get; set; }

    /// <summary>Why the broker gave it back; the confirm that follows then means "returned".</summary>
    public string? ReturnReason { get; set; }

    public ValueTask<PublishOutcome> Fate => new(this, _fate.Version);

    public void Complete(PublishStatus status, string? reason = null) => _fate.SetResult(new PublishOutcome(status, reason));

    public void Cancel(CancellationToken cancel) => _fate.SetException(new OperationCanceledException(cancel));

    /// <summary>Makes it fit for the next publish; only after its fate was read.</summary>
    public void Reset()
    {
        _fate.Reset();
        ReturnReason = null;
    }

    PublishOutcome IValueTaskSource<PublishOutcome>.GetResult(short token) => _fate.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<PublishOutcome>.GetStatus(short token) => _fate.GetStatus(token);

    void IValueTaskSource<PublishOutcome>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _fate.OnCompleted(continuation, state, token, flags);
}
