using System.Collections.Concurrent;

namespace CallMonitor;

/// <summary>Keeps count: which published messages have not come back yet.</summary>
internal sealed class Ledger : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _arrivedById = new();
    private readonly SemaphoreSlim _arrival = new(0);
    private int _received;

    public int Published => _arrivedById.Count;

    public int Received => Volatile.Read(ref _received);

    /// <summary>Opens an entry and gives the message id to publish with; before the publish, since the answer may be faster.</summary>
    public string Open()
    {
        var messageId = Guid.NewGuid().ToString();
        _arrivedById[messageId] = false;
        return messageId;
    }

    /// <summary>Closes an entry; whether the message is one of ours and had not come before.</summary>
    public bool Close(string? messageId)
    {
        var isOurs = messageId is not null && _arrivedById.TryUpdate(messageId, newValue: true, comparisonValue: false);
        if (!isOurs)
            return false;

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
