namespace BusContracts.Transports;

/// <summary>What ends with a transport: the subscriptions opened on it that were not disposed before.</summary>
internal sealed class OpenSubscriptions(string owner) : IAsyncDisposable
{
    private readonly HashSet<ITransportSubscription> _open = [];
    private bool _isDisposed;

    /// <exception cref="ObjectDisposedException">The transport was disposed.</exception>
    public void ThrowIfDisposed()
    {
        if (Volatile.Read(ref _isDisposed))
            throw new ObjectDisposedException(owner);
    }

    /// <summary>Keeps a subscription until it ends; one that comes too late is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The transport was disposed meanwhile.</exception>
    public async ValueTask AddAsync(ITransportSubscription subscription)
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

    public void Remove(ITransportSubscription subscription)
    {
        lock (_open)
            _open.Remove(subscription);
    }

    /// <summary>Ends them all, side by side: one that waits for its handlers does not keep the others open.</summary>
    public async ValueTask DisposeAsync()
    {
        ITransportSubscription[] open;
        lock (_open)
        {
            _isDisposed = true;
            open = [.. _open];
            _open.Clear();
        }

        await Task.WhenAll(open.Select(subscription => subscription.DisposeAsync().AsTask())).ConfigureAwait(false);
    }
}
