using System.Diagnostics.CodeAnalysis;

namespace BusContracts;

/// <summary>Lets messages of the same key have their turn one after the other, and those of different keys at once, up to a number.</summary>
/// <remarks>
/// <see cref="EnterAsync"/> is called in the order of arrival; that is the order of each key. Memory is bounded by who waits,
/// and so by the prefetch: a key is forgotten with its last message. Safe for any number of threads.
/// </remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "The semaphore holds no handle, and late messages may still wait for it.")]
internal sealed class KeyedTurns(int concurrency)
{
    private readonly object _gate = new();
    private readonly Dictionary<object, Queue<TaskCompletionSource>> _taken = [];
    private readonly SemaphoreSlim _slots = new(concurrency);

    /// <summary>How many keys have a message that waits or has its turn.</summary>
    public int KeyCount
    {
        get
        {
            lock (_gate)
                return _taken.Count;
        }
    }

    /// <summary>Completes, never in the caller's stack, when all earlier ones of the key have left and a slot is free.</summary>
    /// <param name="key">Null is no key: it waits for a slot alone.</param>
    public async Task EnterAsync(object? key)
    {
        await Turn(key).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await _slots.WaitAsync().ConfigureAwait(false);
    }

    /// <summary>Leaves the slot to others for as long as the turn only waits.</summary>
    public async Task RestAsync(TimeSpan pause, CancellationToken cancel)
    {
        _slots.Release();
        try
        {
            await Task.Delay(pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            await _slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the turn: the next of the key begins.</summary>
    public void Exit(object? key)
    {
        _slots.Release();
        if (key is null)
            return;

        TaskCompletionSource next;
        lock (_gate)
        {
            if (!_taken[key].TryDequeue(out next!))
            {
                _taken.Remove(key);
                return;
            }
        }

        next.SetResult();
    }

    private Task Turn(object? key)
    {
        if (key is null)
            return Task.CompletedTask;

        lock (_gate)
        {
            if (_taken.TryAdd(key, new Queue<TaskCompletionSource>(0)))
                return Task.CompletedTask;

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _taken[key].Enqueue(turn);
            return turn.Task;
        }
    }
}
