using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace BusContracts.Transports;

/// <summary>The handler runs of one subscription: how many at once, what an exception means, and waiting for the last of them.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Neither field holds a handle, and both may be used until the last handler has ended.")]
internal sealed class HandlerRuns(DeliveryHandler handler, ushort concurrency)
{
    private static readonly AsyncLocal<HandlerRuns?> Current = new();

    private readonly SemaphoreSlim _slots = new(concurrency);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _gate = new();
    private int _entered;

    /// <summary>Whether the caller is one of the handlers, for which waiting would be waiting for itself.</summary>
    public bool IsInside => Current.Value == this;

    /// <summary>Whether the caller is a handler of any subscription.</summary>
    public static bool IsInsideAny => Current.Value is not null;

    public bool IsStopping => _stop.IsCancellationRequested;

    /// <summary>Waits for a free slot; false where the subscription ends and the delivery must not be handled any more.</summary>
    /// <remarks>Whoever got true calls <see cref="Exit"/>, after the broker was told.</remarks>
    public async ValueTask<bool> EnterAsync()
    {
        if (!_slots.Wait(0, CancellationToken.None))
        {
            try
            {
                await _slots.WaitAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        lock (_gate)
        {
            if (!IsStopping)
            {
                _entered++;
                return true;
            }
        }

        _slots.Release();
        return false;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Handling> RunAsync(Delivery delivery)
    {
        Current.Value = this;
        try
        {
            return await handler(delivery, _stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (IsStopping)
        {
            return Handling.Retry;
        }
        catch (Exception)
        {
            return delivery.Info.IsRedelivered ? Handling.Reject : Handling.Retry;
        }
    }

    public void Exit()
    {
        _slots.Release();
        lock (_gate)
        {
            if (--_entered == 0 && IsStopping)
                _idle.TrySetResult();
        }
    }

    /// <summary>Lets no further handler begin, cancels those that run, and completes when they have ended and the broker was told.</summary>
    public Task StopAsync()
    {
        Task cancelled;
        lock (_gate)
        {
            cancelled = _stop.CancelAsync();
            if (_entered == 0)
                _idle.TrySetResult();
        }

        return Task.WhenAll(cancelled, _idle.Task);
    }
}
