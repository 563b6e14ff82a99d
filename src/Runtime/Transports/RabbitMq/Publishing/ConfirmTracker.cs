using System.Numerics;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Knows which publishes of one channel are unconfirmed, and decides their fate once.</summary>
/// <remarks>Used under one gate, that of the <see cref="Publisher"/>. A ring: the numbers of what is unconfirmed lie close together.</remarks>
/// <param name="window">How many may be unconfirmed.</param>
/// <param name="line">Where those go that are to be written again; null where none is.</param>
internal sealed class ConfirmTracker(int window, WaitingLine? line = null)
{
    private readonly PendingPublish?[] _ring = new PendingPublish?[BitOperations.RoundUpToPowerOf2((uint)window * 2)];
    private ulong _last;

    /// <summary>Nothing below it is pending: where a confirm of "all up to" begins to look.</summary>
    private ulong _lowest = 1;

    private string? _endReason;
    private bool _isEndOverMessage;
    private WriteRefusal? _refusal;

    /// <summary>Whether the one over which the broker refused was met: it works in order, and has taken none from there on.</summary>
    private bool _isBehindRefused;

    private bool _holdsSuspect;

    /// <summary>How many are unconfirmed.</summary>
    public int Count { get; private set; }

    /// <remarks>The ring is wider than the window, so that one late confirm does not stop the others.</remarks>
    public bool HasRoom => Count < window && _last + 1 - _lowest < (ulong)_ring.Length;

    /// <summary>Whether the publish may be written now. A suspect is alone: where the channel is closed over it, nobody goes with it.</summary>
    public bool Takes(PendingPublish publish) => Count == 0 || (HasRoom && !_holdsSuspect && !publish.IsSuspect);

    /// <summary>Gives a publish the next number, before it is written: its confirm can come before the write returns.</summary>
    public void Begin(PendingPublish publish)
    {
        publish.Sequence = ++_last;
        publish.WriteBegunAt = Environment.TickCount64;
        publish.IsWriting = true;
        At(_last) = publish;
        _holdsSuspect = publish.IsSuspect;
        Count++;
    }

    /// <summary>The client took it over: from now on it may have reached the broker.</summary>
    public void Written(PendingPublish publish)
    {
        publish.IsWriting = false;
        if (publish.EarlyVerdict is { } verdict)
            publish.Settle(verdict.Status, verdict.Reason);
        else if (publish.IsCancelled && IsPending(publish))
            Forget(publish).SettleCancelled();
        else if (_endReason is not null && IsPending(publish) && !TryAbandon(Forget(publish)))
            line!.PutBack(publish);
    }

    /// <summary>The client did not take it over; only the writer, who has not called <see cref="Written"/>, may say so.</summary>
    public PendingPublish Forget(PendingPublish publish)
    {
        if (!IsPending(publish))
            return publish;
        At(publish.Sequence) = null;
        Count--;
        SkipDecided();
        return publish;
    }

    /// <summary>The caller no longer waits; the broker may have it all the same.</summary>
    /// <returns>False where it is not the tracker's to end: it is being written, or has its fate.</returns>
    public bool TryCancel(PendingPublish publish)
    {
        if (publish.IsWriting || !IsPending(publish))
            return false;
        Forget(publish).SettleCancelled();
        return true;
    }

    /// <summary>The broker gave a message back; its confirm is still to come.</summary>
    public void Returned(ulong sequence, string reason)
    {
        if (IsInRing(sequence) && At(sequence) is { } publish)
            publish.ReturnReason = reason;
    }

    public void Confirmed(ulong sequence, bool isAllUpTo) => Decide(sequence, isAllUpTo, PublishStatus.Confirmed, null);

    public void Refused(ulong sequence, bool isAllUpTo) => Decide(sequence, isAllUpTo, PublishStatus.Nacked, "the broker could not take it");

    /// <summary>The channel is gone. What is being written is left to the writer, who alone knows whether it got out.</summary>
    /// <param name="reason">Why, for those whose fate is unknown.</param>
    /// <param name="refusal">Which exchange the user may not write to, where that is why; null for any other reason.</param>
    /// <param name="isOverMessage">Whether the broker closed it over one of the messages, without a word on which.</param>
    public void End(string reason, WriteRefusal? refusal = null, bool isOverMessage = false)
    {
        (_endReason, _refusal, _isEndOverMessage) = (reason, refusal, isOverMessage);
        List<PendingPublish>? again = null;
        for (var sequence = _lowest; sequence <= _last; sequence++)
        {
            if (At(sequence) is not { IsWriting: false } publish)
                continue;
            if (!TryAbandon(Forget(publish)))
                (again ??= []).Add(publish);
        }

        // The last first: each then stands before all others, and none has to look for its place in the line.
        for (var i = (again?.Count ?? 0) - 1; i >= 0; i--)
            line!.PutBack(again![i]);
    }

    /// <summary>Gives up what has waited for its confirm until its time was over.</summary>
    /// <param name="now">By <see cref="Environment.TickCount64"/>.</param>
    /// <param name="reason">What to tell them.</param>
    /// <param name="patience">How many milliseconds the client may take for one write.</param>
    /// <returns>Whether a write whose time is over does not end: the connection hangs.</returns>
    public bool Expire(long now, string reason, long patience)
    {
        var hangs = false;
        for (var sequence = _lowest; sequence <= _last; sequence++)
        {
            if (At(sequence) is not { } publish || now < publish.Until)
                continue;
            if (publish.IsWriting)
                hangs |= now - publish.WriteBegunAt > patience;
            else
                Forget(publish).Settle(PublishStatus.Unknown, reason);
        }

        return hangs;
    }

    /// <summary>Decides the fate of one that the channel's end met; called in the order in which they were written.</summary>
    /// <returns>False where it is to be written again, as a suspect where the channel was closed over a message that may be this one.</returns>
    private bool TryAbandon(PendingPublish publish)
    {
        if (_refusal is not null)
        {
            var isConcerned = _refusal.Concerns(publish.Message);
            _isBehindRefused |= isConcerned && publish.Target is not { HasConfirmed: true };
            if (_isBehindRefused && isConcerned)
                publish.Settle(PublishStatus.Failed, _refusal.Message);
            if (_isBehindRefused)
                return isConcerned;
        }

        if (_isEndOverMessage && publish.IsSuspect)
        {
            // It was alone, and so it is the one; every further attempt would cost all publishers the channel.
            publish.Settle(PublishStatus.Unknown, _endReason);
            return true;
        }

        if (publish.TrySettle(PublishStatus.Unknown, _endReason, Environment.TickCount64))
            return true;
        publish.IsSuspect |= _isEndOverMessage;
        return false;
    }

    private void Decide(ulong sequence, bool isAllUpTo, PublishStatus status, string? reason)
    {
        if (!isAllUpTo)
        {
            DecideOne(sequence, status, reason);
            return;
        }

        for (var one = _lowest; one <= sequence && one <= _last; one++)
            DecideOne(one, status, reason);
    }

    private void DecideOne(ulong sequence, PublishStatus status, string? reason)
    {
        if (!IsInRing(sequence) || At(sequence) is not { } publish)
            return;
        Forget(publish);
        if (status == PublishStatus.Confirmed)
        {
            if (publish.Target is { } target)
                target.HasConfirmed = true;
            if (publish.ReturnReason is { } returned)
                (status, reason) = (PublishStatus.Returned, returned);
        }

        if (publish.IsWriting)
            publish.EarlyVerdict = new PublishOutcome(status, reason);
        else
            publish.Settle(status, reason);
    }

    private bool IsInRing(ulong sequence) => sequence >= _lowest && sequence <= _last;

    private bool IsPending(PendingPublish publish) => IsInRing(publish.Sequence) && At(publish.Sequence) == publish;

    private ref PendingPublish? At(ulong sequence) => ref _ring[(int)(sequence & (ulong)(_ring.Length - 1))];

    private void SkipDecided()
    {
        while (_lowest <= _last && At(_lowest) is null)
            _lowest++;
    }
}
