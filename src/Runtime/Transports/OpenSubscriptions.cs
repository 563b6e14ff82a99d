namespace BusContracts.Transports;

/// <summary>What ends with a transport or a bus: the subscriptions opened on it that were not disposed before.</summary>
internal sealed class OpenSubscriptions(Type owner) : IAsyncDisposable
{
    private readonly HashSet<IAsyncDisposable> _open = [];
    private bool _isDisposed;

    /// <exception cref="ObjectDisposedException">The owner was disposed.</exception>
    public void ThrowIfDisposed()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed), owner);
    }

    /// <summary>Those that are open now.</summary>
    public IAsyncDisposable[] Snapshot()
    {
        lock (_open)
        {
            var open = new IAsyncDisposable[_open.Count];
            _open.CopyTo(open);
            return open;
        }
    }

    /// <summary>Keeps a subscription until it ends; one that comes too late is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The owner was disposed meanwhile.</exception>
    public async ValueTask AddAsync(IAsyncDisposable subscription)
    {
        lock (_open)
        {
            if (!_isDisposed)
            {
                _open.Add(subscription);
                return;
            }
        }

        await subscription.DisposeAsync().ConfigureAwait(false);
        ThrowIfDisposed();
    }

    public void Remove(IAsyncDisposable subscription)
    {
        lock (_open)
            _open.Remove(subscription);
    }

    /// <summary>Ends them all, side by side: one that waits for its handlers does not keep the others open.</summary>
    public ValueTask DisposeAsync()
    {
        IAsyncDisposable[] open;
        lock (_open)
        {
            _isDisposed = true;
            open = Snapshot();
            _open.Clear();
        }

        return new ValueTask(Task.WhenAll(Array.ConvertAll(open, subscription => subscription.DisposeAsync().AsTask())));
    }
}
