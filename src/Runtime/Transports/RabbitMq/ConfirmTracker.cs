namespace BusContracts.Transports.RabbitMq;

/// <summary>Knows which publishes of one channel are unconfirmed, and decides their fate once.</summary>
/// <remarks>Safe for any number of threads, but for <see cref="Begin"/>, which is called in the order of writing.</remarks>
internal sealed class ConfirmTracker
{
    private readonly object _gate = new();
    private readonly Dictionary<ulong, PendingPublish> _pending = [];
    private ulong _last;

    /// <summary>Nothing below it is pending: where a confirm of "all up to" begins to look.</summary>
    private ulong _lowest = 1;

    private string? _endReason;

    /// <summary>Gives a publish the next number, before it is written: its confirm can come before the write returns.</summary>
    public void Begin(PendingPublish publish)
    {
        lock (_gate)
        {
            publish.Sequence = ++_last;
            publish.WriteBegunAt = Environment.TickCount64;
            publish.IsWriting = true;
            _pending.Add(_last, publish);
        }
    }

    /// <summary>The client took it over: from now on it may have reached the broker.</summary>
    public void Written(PendingPublish publish)
    {
        lock (_gate)
        {
            publish.IsWriting = false;
            if (_endReason is not null && _pending.Remove(publish.Sequence))
                publish.Complete(PublishStatus.Unknown, _endReason);
        }
    }

    /// <summary>The client did not take it over; only the writer, who has not called <see cref="Written"/>, may say so.</summary>
    public void Forget(PendingPublish publish)
    {
        lock (_gate)
            _pending.Remove(publish.Sequence);
    }

    public void Cancel(PendingPublish publish, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (_pending.Remove(publish.Sequence))
                publish.Cancel(cancel);
        }
    }

    /// <summary>The broker gave a message back; its confirm is still to come.</summary>
    public void Returned(ulong sequence, string reason)
    {
        lock (_gate)
        {
            if (_pending.TryGetValue(sequence, out var publish))
                publish.ReturnReason = reason;
        }
    }

    public void Confirmed(ulong sequence, bool isAllUpTo) => Decide(sequence, isAllUpTo, PublishStatus.Confirmed, null);

    public void Refused(ulong sequence, bool isAllUpTo) => Decide(sequence, isAllUpTo, PublishStatus.Nacked, "the broker could not take it");

    /// <summary>The channel is gone. What is being written is left to the writer, who alone knows whether it got out.</summary>
    public void End(string reason)
    {
        lock (_gate)
        {
            _endReason ??= reason;
            foreach (var publish in _pending.Values.Where(publish => !publish.IsWriting).ToArray())
            {
                _pending.Remove(publish.Sequence);
                publish.Complete(PublishStatus.Unknown, reason);
            }
        }
    }

    /// <summary>Gives up what has waited for its confirm for longer than <paramref name="deadline"/>, in milliseconds.</summary>
    /// <returns>Whether a write does not end: the connection hangs.</returns>
    public bool Expire(long deadline, string reason)
    {
        var now = Environment.TickCount64;
        lock (_gate)
        {
            var late = _pending.Values.Where(publish => now - publish.BegunAt > deadline).ToArray();
            foreach (var publish in late.Where(publish => !publish.IsWriting))
            {
                _pending.Remove(publish.Sequence);
                publish.Complete(PublishStatus.Unknown, reason);
            }

            // One that waited long for a connection may have been handed over just now.
            return late.Any(publish => publish.IsWriting && now - publish.WriteBegunAt > deadline / 10);
        }
    }

    private void Decide(ulong sequence, bool isAllUpTo, PublishStatus status, string? reason)
    {
        lock (_gate)
        {
            if (isAllUpTo)
            {
                for (; _lowest <= sequence && _lowest <= _last; _lowest++)
                    DecideOne(_lowest, status, reason);
            }
            else
            {
                DecideOne(sequence, status, reason);
                SkipDecided();
            }
        }
    }

    private void DecideOne(ulong sequence, PublishStatus status, string? reason)
    {
        if (!_pending.Remove(sequence, out var publish))
            return;
        if (status == PublishStatus.Confirmed && publish.ReturnReason is { } returned)
            publish.Complete(PublishStatus.Returned, returned);
        else
            publish.Complete(status, reason);
    }

    private void SkipDecided()
    {
        while (_lowest <= _last && !_pending.ContainsKey(_lowest))
            _lowest++;
    }
}
