namespace BusContracts.Transports.InMemory;

/// <summary>The messages that wait in one queue, in the order of their positions; the links are in the entries.</summary>
internal sealed class WaitingEntries
{
    private QueueEntry? _last;

    public QueueEntry? First { get; private set; }

    public int Count { get; private set; }

    /// <summary>Puts an entry where it belongs: a new one last, one that comes back where it stood.</summary>
    public void Add(QueueEntry entry)
    {
        var before = _last is { } last && last.Position < entry.Position ? last : Before(entry);
        entry.Next = before is null ? First : before.Next;
        if (before is null)
            First = entry;
        else
            before.Next = entry;
        if (entry.Next is null)
            _last = entry;
        Count++;
    }

    public void RemoveFirst()
    {
        var first = First!;
        First = first.Next;
        first.Next = null;
        if (First is null)
            _last = null;
        Count--;
    }

    private QueueEntry? Before(QueueEntry entry)
    {
        QueueEntry? before = null;
        for (var next = First; next is not null && next.Position < entry.Position; next = next.Next)
            before = next;
        return before;
    }
}
