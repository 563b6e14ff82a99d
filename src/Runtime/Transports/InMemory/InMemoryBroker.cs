using BusContracts.Transports;
using BusContracts.Transports.InMemory;

namespace BusContracts;

/// <summary>A broker in this process, for tests and demonstrations: buses opened on the same one see each other's messages.</summary>
/// <remarks>
/// It routes as RabbitMQ does, keeps shared queues when their consumers go, and forgets everything with the process. It holds no
/// thread or handle, and a timer only for each message that waits for its next try, so it needs no disposing. Memory is bounded only by what is queued.
/// Safe for any number of threads.
/// </remarks>
public sealed class InMemoryBroker
{
    private readonly TimeProvider _time;
    private readonly Dictionary<string, InMemoryExchange> _exchanges = [];
    private readonly Dictionary<string, InMemoryQueue> _queues = [];
    private long _lastName;
    private long _rejected;

    /// <summary>Makes an empty broker.</summary>
    /// <param name="time">What the delays of retries are measured by; null takes the system's clock.</param>
    public InMemoryBroker(TimeProvider? time = null) => _time = time ?? TimeProvider.System;

    /// <summary>How many messages were rejected and dropped, where a subscription has no dead-letter queue.</summary>
    public long RejectedCount => Interlocked.Read(ref _rejected);

    /// <summary>How many messages wait in a shared queue, such as one of dead letters; those in the hands of consumers do not count.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <returns>The number; 0 where there is no such queue.</returns>
    public int WaitingIn(string queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        lock (Gate)
            return _queues.TryGetValue(queue, out var existing) ? existing.WaitingCount : 0;
    }

    /// <summary>Guards exchanges, queues and consumers; no handler ever runs under it.</summary>
    internal object Gate { get; } = new();

    /// <summary>Takes the next message that waits in a shared queue, as an operator might.</summary>
    internal StoredMessage? TakeFrom(string queue)
    {
        lock (Gate)
            return _queues.TryGetValue(queue, out var existing) ? existing.Take() : null;
    }

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
            if (request.DeadLetters is { } deadLetters)
                QueueFor(deadLetters);
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

    internal void AddDeadLetter(Queue queue, StoredMessage message, IReadOnlyDictionary<string, object?> notes)
    {
        lock (Gate)
            QueueFor(queue).Add(new StoredMessage(message, queue.Name, notes));
    }

    /// <summary>Adds a message when the time has come; where the queue has gone meanwhile, the message goes too.</summary>
    internal async Task AddLaterAsync(InMemoryQueue queue, StoredMessage message, TimeSpan delay)
    {
        await Task.Delay(delay, _time).ConfigureAwait(false);
        lock (Gate)
            queue.Add(message);
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
        if (_queues.TryGetValue(name, out var existing))
            return existing.Declared(wanted);
        if (!wanted.IsDeclared)
            throw new BusConnectionException($"There is no queue '{name}': declare it first, or let the bus do so by Queue.Shared(\"{name}\").");

        var queue = new InMemoryQueue(name, wanted);
        _queues.Add(name, queue);
        return queue;
    }
}
