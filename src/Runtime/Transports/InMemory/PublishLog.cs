namespace BusContracts.Transports.InMemory;

/// <summary>The messages that were published last, and those who wait for the next one. Every member wants the broker's gate held.</summary>
internal sealed class PublishLog(int most)
{
    private readonly Queue<StoredMessage> _messages = new();
    private TaskCompletionSource? _next;

    /// <summary>How many were published and are no longer here.</summary>
    public long ForgottenCount { get; private set; }

    public void Add(StoredMessage message)
    {
        _messages.Enqueue(message);
        if (_messages.Count > most)
        {
            _messages.Dequeue();
            ForgottenCount++;
        }

        _next?.SetResult();
        _next = null;
    }

    public StoredMessage[] Snapshot() => [.. _messages];

    /// <summary>Completes with the next message.</summary>
    public Task NextAsync() => (_next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
