using BusContracts.Transports;
using BusContracts.Transports.InMemory;

namespace BusContracts;

/// <summary>A broker in this process, for tests and demonstrations: buses opened on the same one see each other's messages.</summary>
/// <remarks>
/// It routes as RabbitMQ does, keeps shared queues when their consumers go, and forgets everything with the process. It holds no
/// thread, timer or handle, so it needs no disposing. Memory is bounded only by what is queued. Safe for any number of threads.
/// </remarks>
public sealed class InMemoryBroker
{
    private readonly Dictionary<string, InMemoryExchange> _exchanges = [];
    private readonly Dictionary<string, InMemoryQueue> _queues = [];
    private long _lastName;
    private long _rejected;

    /// <summary>How many messages handlers have rejected; they are dropped, since there is no dead-letter queue here.</summary>
    public long RejectedCount => Interlocked.Read(ref _rejected);

    /// <summary>Guards exchanges, queues and consumers; no handler ever runs under it.</summary>
    internal object Gate { get; } = new();

    internal PublishOutcome Publish(OutgoingMessage message)
    {
        var stored = new StoredMessage(message);
        lock (Gate)
        {
            try
            {
                return Declare(message.Exchange).Route(stored) || !message.IsMandatory
                    ? new PublishOutcome(PublishStatus.Confirmed)
                    : new PublishOutcome(PublishStatus.Returned, "NO_ROUTE");
            }
            catch (BusConnectionException refused)
            {
                return new PublishOutcome(PublishStatus.Failed, refused.Message);
            }
        }
    }

    internal InMemoryConsumer Subscribe(SubscriptionRequest request, DeliveryHandler handler, Action<ITransportSubscription> onEnded)
    {
        lock (Gate)
        {
            var exchanges = new InMemoryExchange[request.Bindings.Count];
            for (var i = 0; i < exchanges.Length; i++)
                exchanges[i] = Declare(request.Bindings[i].Exchange);
            var queue = QueueFor(request.Queue);
            for (var i = 0; i < exchanges.Length; i++)
                exchanges[i].Bind(queue, request.Bindings[i].Pattern);

            var consumer = new InMemoryConsumer(this, queue, request, handler, onEnded);
            queue.Attach(consumer);
            return consumer;
        }
    }

    /// <summary>Takes a consumer off its queue, and the queue away if it was the consumer's alone; wants the gate held.</summary>
    internal void Detach(InMemoryConsumer consumer, InMemoryQueue queue)
    {
        queue.Detach(consumer);
        if (queue.IsShared)
            return;

        _queues.Remove(queue.Name);
        foreach (var exchange in _exchanges.Values)
            exchange.Unbind(queue);
    }

    internal void CountRejected() => Interlocked.Increment(ref _rejected);

    private InMemoryExchange Declare(Exchange exchange)
    {
        if (_exchanges.TryGetValue(exchange.Name, out var existing))
            return existing.Declared(exchange);

        var declared = InMemoryExchange.Create(exchange);
        _exchanges.Add(exchange.Name, declared);
        return declared;
    }

    private InMemoryQueue QueueFor(Queue wanted)
    {
        var name = wanted.IsShared ? wanted.Name : $"memory.gen-{++_lastName}";
        if (!_queues.TryGetValue(name, out var queue))
            _queues.Add(name, queue = new InMemoryQueue(name, wanted.IsShared));
        return queue;
    }
}
