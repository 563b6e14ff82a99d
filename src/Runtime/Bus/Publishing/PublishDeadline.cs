namespace BusContracts;

/// <summary>Cancels one publish at its deadline, or when the caller does.</summary>
/// <remarks>Sources are used again: a publish that ends in time, which is nearly every one, allocates no timer.</remarks>
internal readonly struct PublishDeadline : IDisposable
{
    private const int MaxSpares = 64;

    private static readonly System.Collections.Concurrent.ConcurrentQueue<CancellationTokenSource> s_spares = new();

    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;

    public PublishDeadline(TimeSpan timeout, CancellationToken caller)
    {
        _source = s_spares.TryDequeue(out var spare) ? spare : new CancellationTokenSource();
        _source.CancelAfter(timeout);
        _caller = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        // Waits for a cancellation under way, so that the source is not cancelled in the hands of its next user.
        _caller.Dispose();
        if (_source.TryReset() && s_spares.Count < MaxSpares)
            s_spares.Enqueue(_source);
        else
            _source.Dispose();
    }
}
