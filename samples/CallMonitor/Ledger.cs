namespace CallMonitor;

/// <summary>Keeps count: which published messages have not come back yet.</summary>
internal sealed class Ledger : IDisposable
{
    private readonly HashSet<string> _open = [];
    private readonly SemaphoreSlim _arrival = new(0);
    private int _published;
    private int _received;

    public int Published => Volatile.Read(ref _published);

    public int Received => Volatile.Read(ref _received);

    /// <summary>Opens an entry and gives the message id to publish with; before the publish, since the answer may be faster.</summary>
    public string Open()
    {
        var messageId = Guid.NewGuid().ToString();
        lock (_open)
            _open.Add(messageId);
        Interlocked.Increment(ref _published);
        return messageId;
    }

    /// <summary>Closes an entry; whether the message is one of ours and had not come before.</summary>
    public bool Close(string? messageId)
    {
        lock (_open)
        {
            if (messageId is null || !_open.Remove(messageId))
                return false;
        }

        Interlocked.Increment(ref _received);
        _arrival.Release();
        return true;
    }

    /// <summary>Waits until every entry is closed, or <paramref name="patience"/> is over.</summary>
    public async Task WaitAsync(TimeSpan patience, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(patience);
        try
        {
            for (var open = Published; open > 0; open--)
                await _arrival.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // What has not come by now is what the count calls lost.
        }
    }

    public void Dispose() => _arrival.Dispose();
}
