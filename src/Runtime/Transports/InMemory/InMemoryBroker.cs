using BusContracts.Testing;
using BusContracts.Transports;
using BusContracts.Transports.InMemory;

namespace BusContracts;

/// <summary>A broker in this process, for tests and demonstrations: buses opened on the same one see each other's messages.</summary>
/// <remarks>
/// It routes as RabbitMQ does, keeps shared queues when their consumers go, and forgets everything with the process. It holds no
/// thread or handle, and a timer only for each message that waits for its next try, so it needs no disposing. Memory is bounded
/// only by what is queued, and by <see cref="RememberedCount"/>. Tests ask it what was published (<see cref="Published{TEvent}"/>,
/// <see cref="WaitForAsync{TEvent}"/>), wait until all is handled (<see cref="IdleAsync"/>), let it fail (<see cref="Faults"/>) and
/// let it refuse keys that no contract has (<see cref="StrictContracts"/>).
/// Safe for any number of threads.
/// </remarks>
public sealed partial class InMemoryBroker
{
    private readonly TimeProvider _time;
    private readonly Dictionary<string, InMemoryExchange> _exchanges = [];
    private readonly Dictionary<string, InMemoryQueue> _queues = [];
    private readonly HeldBack _held = new();
    private readonly int _rememberedCount;
    private PublishLog _log;
    private IReadOnlyList<Contract> _strictContracts = [];
    private readonly StrictKeys? _strict;
    private FaultPlan? _faults;
    private long _lastName;
    private long _rejected;

    /// <summary>Makes an empty broker.</summary>
    /// <param name="time">What the delays of retries and faults are measured by; null takes the system's clock.</param>
    public InMemoryBroker(TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _log = new PublishLog(_rememberedCount = 10_000);
        Work = new WorkInProgress { CountsLater = _time == TimeProvider.System };
    }

    /// <summary>How many of the messages published last it remembers for tests to ask for; 10,000 unless set, and 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int RememberedCount
    {
        get => _rememberedCount;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _log = new PublishLog(_rememberedCount = value);
        }
    }

    /// <summary>The contracts whose routing keys alone may be published and bound; none, the default, for any key.</summary>
    /// <remarks>
    /// What no event of them has is a <see cref="BusAssertionException"/> where it is published, and where a subscription binds a
    /// pattern that can match no event: mistakes that a real broker takes in silence.
    /// </remarks>
    public IReadOnlyList<Contract> StrictContracts
    {
        get => _strictContracts;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _strictContracts = [.. value];
            _strict = _strictContracts.Count == 0 ? null : new StrictKeys(_strictContracts);
        }
    }

    /// <summary>Which messages it loses, delays, duplicates or delivers out of order; none until it is told.</summary>
    public FaultPlan Faults
    {
        get => LazyInitializer.EnsureInitialized(ref _faults, static () => new FaultPlan());
        init => _faults = value;
    }

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

    /// <summary>What is not handled yet; wants the gate held.</summary>
    internal WorkInProgress Work { get; }

    /// <summary>Takes the next message that waits in a shared queue, as an operator might.</summary>
    internal StoredMessage? TakeFrom(string queue)
    {
        lock (Gate)
            return _queues.TryGetValue(queue, out var existing) ? existing.Take() : null;
    }

    internal PublishOutcome Publish(OutgoingMessage message)
    {
        _strict?.CheckKey(message.Exchange.Name, message.RoutingKey.Value);
        var stored = new StoredMessage(message);
        // A user's predicate runs here, and never under the gate.
        var treatment = _faults?.TreatmentOf(stored) ?? Treatment.None;
        lock (Gate)
        {
            try
            {
                var queues = Declare(message.Exchange).QueuesFor(stored.RoutingKey);
                Deliver(stored, queues, treatment);
                _log.Add(stored);
                return queues.Count > 0 || !message.IsMandatory
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
        _strict?.CheckBindings(request.Bindings);
        lock (Gate)
        {
            var exchanges = new InMemoryExchange[request.Bindings.Count];
            for (var i = 0; i < exchanges.Length; i++)
                exchanges[i] = Declare(request.Bindings[i].Exchange);
            var queue = QueueFor(request.Queue);
            if (request.DeadLetters is { } deadLetters)
                QueueFor(deadLetters);
            for (var i = 0; i < exchanges.Length; i++)
                exchanges[i].Bind(queue, request.Bindings[i]);

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

    /// <summary>Compares what there is with what there should be.</summary>
    internal void Verify(ExpectedTopology expected, TopologyFindings findings)
    {
        lock (Gate)
        {
            foreach (var exchange in expected.Exchanges)
            {
                if (!_exchanges.TryGetValue(exchange.Name, out var existing))
                    findings.Differs(TopologyPart.Exchange, exchange.Name, $"The exchange '{exchange.Name}' is missing: the first publish or subscription declares it.");
                else
                    existing.Compare(exchange, findings);
            }

            foreach (var (name, request) in expected.Queues)
                Verify(name, request, findings);
        }
    }

    internal void AddDeadLetter(Queue queue, StoredMessage message, IReadOnlyDictionary<string, object?> notes)
    {
        lock (Gate)
            QueueFor(queue).Add(new StoredMessage(message, queue.Name, notes));
    }

    /// <summary>Adds a message when the time has come; where the queue has gone meanwhile, the message goes too.</summary>
    internal async Task AddLaterAsync(InMemoryQueue queue, StoredMessage message, TimeSpan delay)
    {
        lock (Gate)
            Work.Postponed();
        await Task.Delay(delay, _time).ConfigureAwait(false);
        lock (Gate)
        {
            queue.Add(message);
            Work.Came();
        }
    }

    internal void CountRejected() => Interlocked.Increment(ref _rejected);

    private void Deliver(StoredMessage message, IReadOnlyList<InMemoryQueue> queues, Treatment treatment)
    {
        if (treatment.IsLost)
            return;

        for (var copy = 0; copy < treatment.Copies; copy++)
        {
            if (treatment.Passing > 0)
            {
                _held.Add(message, queues, treatment.Passing);
                continue;
            }

            foreach (var queue in queues)
            {
                if (treatment.Delay > TimeSpan.Zero)
                    _ = AddLaterAsync(queue, message, treatment.Delay);
                else
                    queue.Add(message);
            }
        }

        if (treatment is { Passing: 0, Delay.Ticks: 0 })
            _held.Passed(queues);
    }

    /// <remarks>Wants the gate held. What waits for a retry waits in no queue here.</remarks>
    private void Verify(string name, SubscriptionRequest request, TopologyFindings findings)
    {
        if (request.DeadLetters is { } deadLetters)
            Compare(deadLetters.Name, deadLetters, findings);
        if (Compare(name, request.Queue, findings) is not { } queue)
            return;
        foreach (var binding in request.Bindings)
        {
            if (!_exchanges.TryGetValue(binding.Exchange.Name, out var existing) || !existing.IsBound(queue, binding))
                findings.Differs(TopologyPart.Binding, name, $"The queue '{name}' is not bound to the exchange '{binding.Exchange.Name}' by '{binding.Pattern}'.");
        }
    }

    private InMemoryQueue? Compare(string name, Queue wanted, TopologyFindings findings)
    {
        if (!_queues.TryGetValue(name, out var queue))
        {
            findings.Differs(TopologyPart.Queue, name, $"The queue '{name}' is missing: the first subscription declares it, and what is published before is not kept for it.");
            return null;
        }

        if (wanted.IsShared)
            queue.Compare(wanted, findings);
        return queue;
    }

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
