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
    private volatile Contexts? _contexts;

    /// <summary>Whether the caller is one of the handlers, for which waiting would be waiting for itself.</summary>
    public bool IsInside => Current.Value == this;

    /// <summary>Whether the caller is a handler of any subscription.</summary>
    public static bool IsInsideAny => Current.Value is not null;

    /// <summary>Lets the rest of an async method, and what it starts, count as outside of every handler.</summary>
    public static void StepOutside() => Current.Value = null;

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
        EnterContext();
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

    /// <summary>Marks what runs from here on as inside. A context is never changed, so that the one made for the last delivery serves every next that comes with the same.</summary>
    private void EnterContext()
    {
        var outside = ExecutionContext.Capture();
        if (outside is not null && _contexts is { } known && known.Outside == outside)
        {
            ExecutionContext.Restore(known.Inside);
            return;
        }

        Current.Value = this;
        if (outside is not null && ExecutionContext.Capture() is { } inside)
            _contexts = new Contexts(outside, inside);
    }

    /// <summary>The context in which a delivery came, and the same with the mark of being inside.</summary>
    private sealed record Contexts(ExecutionContext Outside, ExecutionContext Inside);
}
