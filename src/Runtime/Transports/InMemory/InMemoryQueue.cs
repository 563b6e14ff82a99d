namespace BusContracts.Transports.InMemory;

/// <summary>Messages that wait, and the consumers that take turns for them. Every member wants the broker's gate held.</summary>
internal sealed class InMemoryQueue(string name, bool isShared)
{
    private readonly LinkedList<QueueEntry> _waiting = new();
    private readonly List<InMemoryConsumer> _consumers = [];
    private long _lastPosition;
    private int _turn;

    public string Name { get; } = name;

    /// <summary>Whether it outlives its consumers.</summary>
    public bool IsShared { get; } = isShared;

    public void Add(StoredMessage message)
    {
        _waiting.AddLast(new QueueEntry(message, ++_lastPosition));
        Deal();
    }

    /// <summary>Puts a message that was delivered and not acknowledged back where it stood.</summary>
    public void Return(QueueEntry entry)
    {
        entry.IsRedelivered = true;
        var next = _waiting.First;
        while (next is not null && next.Value.Position < entry.Position)
            next = next.Next;

        if (next is null)
            _waiting.AddLast(entry);
        else
            _waiting.AddBefore(next, entry);
        Deal();
    }

    public void Attach(InMemoryConsumer consumer)
    {
        _consumers.Add(consumer);
        Deal();
    }

    public void Detach(InMemoryConsumer consumer) => _consumers.Remove(consumer);

    /// <summary>Hands waiting messages to the consumers that may take one more, each in its turn.</summary>
    public void Deal()
    {
        while (_waiting.First is { } first && NextWithCapacity() is { } consumer)
        {
            _waiting.RemoveFirst();
            consumer.Take(first.Value);
        }
    }

    private InMemoryConsumer? NextWithCapacity()
    {
        for (var tried = 0; tried < _consumers.Count; tried++)
        {
            var consumer = _consumers[_turn = (_turn + 1) % _consumers.Count];
            if (consumer.HasCapacity)
                return consumer;
        }

        return null;
    }
}
