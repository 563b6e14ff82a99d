using BusContracts.Transports;
using BusContracts.Transports.InMemory;

namespace BusContracts;

public sealed partial class InMemoryBroker
{
    /// <summary>Takes the next message that waits in a shared queue, as an operator might.</summary>
    internal StoredMessage? TakeFrom(string queue)
    {
        lock (Gate)
            return _queues.TryGetValue(queue, out var existing) ? existing.Take() : null;
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
