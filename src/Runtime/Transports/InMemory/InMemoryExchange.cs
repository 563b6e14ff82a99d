namespace BusContracts.Transports.InMemory;

/// <summary>An exchange and what is bound to it. Every member wants the broker's gate held.</summary>
internal sealed class InMemoryExchange(Exchange exchange)
{
    private readonly Dictionary<InMemoryQueue, HashSet<TopicBinding>> _bindings = [];

    /// <summary>A new exchange.</summary>
    /// <exception cref="BusConnectionException">It is of a type that there is not in memory.</exception>
    public static InMemoryExchange Create(Exchange exchange) =>
        exchange.Type is "topic" or "direct" or "fanout"
            ? new InMemoryExchange(exchange)
            : throw new BusConnectionException($"In memory there are topic, direct and fanout exchanges; '{exchange.Name}' is of type '{exchange.Type}'.");

    /// <summary>The same exchange, as someone else declares it.</summary>
    /// <exception cref="BusConnectionException">It is of another type.</exception>
    public InMemoryExchange Declared(Exchange again) =>
        again.Type == exchange.Type
            ? this
            : throw new BusConnectionException($"The exchange '{exchange.Name}' is of type '{exchange.Type}', and the contract says '{again.Type}'.");

    /// <summary>Tells in what it is not as someone wants it.</summary>
    public void Compare(Exchange wanted, TopologyFindings findings)
    {
        if (wanted.Type != exchange.Type || wanted.IsDurable != exchange.IsDurable)
        {
            findings.Differs(
                TopologyPart.Exchange, exchange.Name, $"The exchange '{exchange.Name}' is not as the contract says: it is {Describe(exchange)}, and not {Describe(wanted)}.");
        }

        static string Describe(Exchange exchange) => $"a {(exchange.IsDurable ? "durable" : "transient")} {exchange.Type}";
    }

    public bool IsBound(InMemoryQueue queue, TopicBinding binding) => _bindings.TryGetValue(queue, out var bindings) && bindings.Contains(binding);

    public void Bind(InMemoryQueue queue, TopicBinding binding)
    {
        if (!_bindings.TryGetValue(queue, out var bindings))
            _bindings.Add(queue, bindings = []);
        bindings.Add(binding);
    }

    public void Unbind(InMemoryQueue queue) => _bindings.Remove(queue);

    /// <summary>Every queue, once, that one of its bindings brings a message with this key to.</summary>
    public List<InMemoryQueue> QueuesFor(string routingKey)
    {
        var queues = new List<InMemoryQueue>();
        foreach (var (queue, bindings) in _bindings)
        {
            foreach (var binding in bindings)
            {
                if (!IsMatch(binding.Pattern, routingKey))
                    continue;
                queues.Add(queue);
                break;
            }
        }

        return queues;
    }

    private bool IsMatch(BindingPattern pattern, string key) => exchange.Type switch
    {
        "topic" => pattern.Matches(key),
        "direct" => pattern.Value == key,
        _ => true,
    };
}
