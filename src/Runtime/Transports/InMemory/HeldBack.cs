namespace BusContracts.Transports.InMemory;

/// <summary>Messages that let later ones pass. Every member wants the broker's gate held.</summary>
internal sealed class HeldBack
{
    private readonly List<Held> _held = [];

    public int Count => _held.Count;

    /// <summary>Keeps a message until so many others have passed it.</summary>
    public void Add(StoredMessage message, IReadOnlyList<InMemoryQueue> queues, int passing) => _held.Add(new Held(message, queues) { Passing = passing });

    /// <summary>Tells of a message that has gone to these queues; whom it was the last to pass goes after it.</summary>
    public void Passed(IReadOnlyList<InMemoryQueue> queues)
    {
        foreach (var held in _held)
        {
            if (held.IsPassedBy(queues))
                held.Passing--;
        }

        Release(held => held.Passing <= 0);
    }

    /// <summary>Lets all go, in the order in which they were published.</summary>
    public void ReleaseAll() => Release(_ => true);

    private void Release(Predicate<Held> isDue)
    {
        var due = _held.FindAll(isDue);
        _held.RemoveAll(isDue);
        foreach (var held in due)
        {
            foreach (var queue in held.Queues)
                queue.Add(held.Message);
        }
    }

    private sealed class Held(StoredMessage message, IReadOnlyList<InMemoryQueue> queues)
    {
        public StoredMessage Message { get; } = message;

        public IReadOnlyList<InMemoryQueue> Queues { get; } = queues;

        public int Passing { get; set; }

        /// <summary>Whether a message that has gone to these queues stands in one of its own.</summary>
        public bool IsPassedBy(IReadOnlyList<InMemoryQueue> others)
        {
            foreach (var queue in others)
            {
                foreach (var own in Queues)
                {
                    if (queue == own)
                        return true;
                }
            }

            return false;
        }
    }
}
