namespace BusContracts.Transports.InMemory;

/// <summary>Messages that wait, and the consumers that take turns for them. Every member wants the broker's gate held.</summary>
internal sealed class InMemoryQueue(string name, Queue declared)
{
    private readonly WaitingEntries _waiting = new();
    private readonly List<InMemoryConsumer> _consumers = [];
    private long _lastPosition;
    private int _turn;

    public string Name { get; } = name;

    /// <summary>Whether it outlives its consumers.</summary>
    public bool IsShared => declared.IsShared;

    /// <summary>How many messages wait for a consumer.</summary>
    public int WaitingCount => _waiting.Count;

    /// <summary>Those that wait, the next one first.</summary>
    public StoredMessage[] Waiting()
    {
        var messages = new StoredMessage[_waiting.Count];
        var next = 0;
        for (var entry = _waiting.First; entry is not null; entry = entry.Next)
            messages[next++] = entry.Message;
        return messages;
    }

    /// <summary>The same queue, as someone else asks for it.</summary>
    /// <exception cref="BusConnectionException">It has other options.</exception>
    public InMemoryQueue Declared(Queue again) => Difference(again) is { } difference ? throw new BusConnectionException(difference) : this;

    /// <summary>Tells in what it is not as someone wants it.</summary>
    public void Compare(Queue wanted, TopologyFindings findings)
    {
        if (Difference(wanted) is { } difference)
            findings.Differs(TopologyPart.Queue, Name, difference);
    }

    public void Add(StoredMessage message)
    {
        _waiting.Add(new QueueEntry(message, ++_lastPosition));
        Deal();
    }

    /// <summary>Puts a message that was delivered and not acknowledged back where it stood.</summary>
    public void Return(QueueEntry entry)
    {
        entry.Returns++;
        _waiting.Add(entry);
        Deal();
    }

    /// <summary>Takes the next one away, past all consumers; null where none waits.</summary>
    public StoredMessage? Take()
    {
        if (_waiting.First is not { } first)
            return null;
        _waiting.RemoveFirst();
        return first.Message;
    }

    public void Attach(InMemoryConsumer consumer)
    {
        _consumers.Add(consumer);
        Deal();
    }

    public void Detach(InMemoryConsumer consumer)
    {
        _consumers.Remove(consumer);
        Deal();
    }

    /// <summary>Hands waiting messages to the consumers that may take one more, each in its turn.</summary>
    public void Deal()
    {
        while (_waiting.First is { } first && NextWithCapacity() is { } consumer)
        {
            _waiting.RemoveFirst();
            consumer.Take(first);
        }
    }

    private string? Difference(Queue wanted) =>
        !wanted.IsDeclared || wanted == declared
            ? null
            : $"The shared queue '{Name}' exists with other options: it is {declared}, and this subscription wants {wanted}. Ask for it as it is, or use Queue.Existing(\"{Name}\").";

    private InMemoryConsumer? NextWithCapacity()
    {
        if (declared.SingleActiveConsumer)
            return _consumers.Count > 0 && _consumers[0].HasCapacity ? _consumers[0] : null;

        for (var tried = 0; tried < _consumers.Count; tried++)
        {
            var consumer = _consumers[_turn = (_turn + 1) % _consumers.Count];
            if (consumer.HasCapacity)
                return consumer;
        }

        return null;
    }
}
