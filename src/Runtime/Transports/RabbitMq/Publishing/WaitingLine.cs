namespace BusContracts.Transports.RabbitMq;

/// <summary>The publishes that wait to be written, in the order in which they were called; any can leave it at once.</summary>
/// <remarks>Used under the gate of the <see cref="Publisher"/>. The links are in the publishes, so that waiting allocates nothing.</remarks>
internal sealed class WaitingLine
{
    private PendingPublish? _last;
    private string? _closed;
    private long _lastTicket;

    public PendingPublish? First { get; private set; }

    public void AddLast(PendingPublish publish)
    {
        publish.Ticket = ++_lastTicket;
        Insert(publish, behind: _last);
    }

    /// <summary>For one that was written to no avail: it came before all that wait, but for others that came back. A closed line ends it instead.</summary>
    public void PutBack(PendingPublish publish)
    {
        publish.ForgetAttempt();
        if (_closed is { } reason)
        {
            publish.Settle(PublishStatus.Failed, reason);
            return;
        }

        PendingPublish? behind = null;
        for (var earlier = First; earlier is not null && earlier.Ticket < publish.Ticket; earlier = earlier.Next)
            behind = earlier;
        Insert(publish, behind);
    }

    public void Remove(PendingPublish publish)
    {
        if (publish.Previous is { } previous)
            previous.Next = publish.Next;
        else
            First = publish.Next;
        if (publish.Next is { } next)
            next.Previous = publish.Previous;
        else
            _last = publish.Previous;
        publish.IsInLine = false;
        publish.Previous = publish.Next = null;
    }

    /// <summary>Gives up all, and those that a channel whose end is under way will put back: nobody would write them.</summary>
    public void Close(string reason)
    {
        _closed = reason;
        Expire(long.MaxValue, () => reason);
    }

    /// <summary>Gives up those whose time is over.</summary>
    public void Expire(long now, Func<string> reason)
    {
        for (var publish = First; publish is not null;)
        {
            var next = publish.Next;
            if (now >= publish.Until)
            {
                Remove(publish);
                publish.Settle(PublishStatus.Failed, reason());
            }

            publish = next;
        }
    }

    private void Insert(PendingPublish publish, PendingPublish? behind)
    {
        publish.IsInLine = true;
        publish.Previous = behind;
        publish.Next = behind is null ? First : behind.Next;
        if (behind is null)
            First = publish;
        else
            behind.Next = publish;
        if (publish.Next is { } next)
            next.Previous = publish;
        else
            _last = publish;
    }
}
