using System.Buffers;

namespace BusContracts.Transports.InMemory;

/// <summary>One consumer of a queue: takes messages up to its prefetch and runs the handler for them on the thread pool.</summary>
internal sealed class InMemoryConsumer(
    InMemoryBroker broker,
    InMemoryQueue queue,
    SubscriptionRequest request,
    DeliveryHandler handler,
    Action<ITransportSubscription> onEnded)
    : ITransportSubscription, IThreadPoolWorkItem
{
    private readonly HandlerRuns _runs = new(handler, request.Slots);
    private readonly int _mostWorkers = request.BeginsInOrder ? 1 : request.Concurrency;
    private readonly Queue<QueueEntry> _taken = new();
    private int _unacknowledged;
    private int _workers;
    private Task? _stopped;

    public string QueueName => queue.Name;

    public bool IsConsuming => Volatile.Read(ref _stopped) is null;

    public string? Trouble => null;

    /// <summary>Whether it may take one more; wants the broker's gate held.</summary>
    public bool HasCapacity => _unacknowledged < request.Prefetch;

    /// <summary>Takes a message and sees that a worker comes for it; wants the broker's gate held.</summary>
    public void Take(QueueEntry entry)
    {
        _unacknowledged++;
        broker.Work.Taken();
        _taken.Enqueue(entry);
        if (_workers < _mostWorkers)
        {
            _workers++;
            // Unsafe: what flows with the publisher's context (its activity, its locals) is not the handler's.
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>Called by the thread pool: a worker, which goes when nothing is left to handle.</summary>
    public void Execute() => _ = WorkAsync();

    /// <summary>Ends the subscription; see <see cref="ITransportSubscription"/>.</summary>
    public ValueTask DisposeAsync()
    {
        lock (broker.Gate)
        {
            if (_stopped is null)
            {
                broker.Detach(this, queue);
                foreach (var entry in _taken)
                    queue.Return(entry);
                broker.Work.Settled(_taken.Count);
                _taken.Clear();
                _stopped = _runs.StopAsync();
            }
        }

        onEnded(this);
        return _runs.IsInside ? ValueTask.CompletedTask : new ValueTask(_stopped);
    }

    private async Task WorkAsync()
    {
        while (Next() is { } entry)
        {
            if (!await _runs.EnterAsync().ConfigureAwait(false))
            {
                Settle(entry, Handling.Retry);
                continue;
            }

            var handling = RunAsync(entry);
            if (!request.BeginsInOrder)
                await handling.ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Handles one, for which a slot was entered. The handler sees a rented copy that is wiped behind it, so that code which keeps the
    /// body fails here as it would over a network.
    /// </summary>
    private async Task RunAsync(QueueEntry entry)
    {
        var body = entry.Message.Body;
        var rented = ArrayPool<byte>.Shared.Rent(body.Length);
        body.CopyTo(rented, 0);
        var delivery = new InMemoryDelivery(broker, queue, request, entry.Message)
        {
            Body = rented.AsMemory(0, body.Length),
            Info = entry.Message.Describe(entry.Returns),
        };
        // Throws nothing.
        var handling = await _runs.RunAsync(delivery).ConfigureAwait(false);
        rented.AsSpan(0, body.Length).Fill(0xFF);
        ArrayPool<byte>.Shared.Return(rented);
        Settle(entry, handling);
        _runs.Exit();
    }

    private QueueEntry? Next()
    {
        lock (broker.Gate)
        {
            if (_taken.TryDequeue(out var entry))
                return entry;
            _workers--;
            return null;
        }
    }

    private void Settle(QueueEntry entry, Handling handling)
    {
        lock (broker.Gate)
        {
            _unacknowledged--;
            if (handling == Handling.Retry)
                queue.Return(entry);
            else
                queue.Deal();

            if (handling == Handling.Reject)
                broker.CountRejected();
            broker.Work.Settled();
        }
    }
}
