using System.Linq;
using BusContracts.Testing;

namespace BusContracts.Transports.InMemory;

/// <summary>Refuses routing keys and binding patterns that none of the named contracts has, of which there is one at least.</summary>
internal sealed class StrictKeys(IReadOnlyList<Contract> contracts)
{
    /// <exception cref="BusAssertionException">No event on that exchange has such a key.</exception>
    public void CheckKey(string exchange, string routingKey)
    {
        if (!PatternsOn(exchange).Any(pattern => pattern.Matches(routingKey)))
        {
            throw new BusAssertionException(
                $"A message was published to the exchange '{exchange}' with the routing key '{routingKey}', which no event of {Names} has. {KeysOn(exchange)}");
        }
    }

    /// <exception cref="BusAssertionException">No event on that exchange has a key that one of the patterns matches.</exception>
    public void CheckBindings(IReadOnlyList<TopicBinding> bindings)
    {
        foreach (var binding in bindings)
            CheckBinding(binding);
    }

    private void CheckBinding(TopicBinding binding)
    {
        if (!PatternsOn(binding.Exchange.Name).Any(pattern => PatternOverlap.Exists(pattern.Value, binding.Pattern.Value)))
        {
            throw new BusAssertionException(
                $"A queue was bound to the exchange '{binding.Exchange.Name}' with the pattern '{binding.Pattern}', which matches no event of {Names}: nothing would ever come. {KeysOn(binding.Exchange.Name)}");
        }
    }

    private string Names => string.Join(", ", contracts);

    private IEnumerable<BindingPattern> PatternsOn(string exchange) =>
        contracts.Where(contract => contract.Exchange.Name == exchange).SelectMany(contract => contract.Events).SelectMany(@event => @event.Bindings);

    private string KeysOn(string exchange)
    {
        var keys = contracts.Where(contract => contract.Exchange.Name == exchange)
            .SelectMany(contract => contract.Events)
            .SelectMany(@event => @event.ObservedRoutingKeyTemplates.Prepend(@event.RoutingKeyTemplate))
            .Distinct()
            .ToArray();
        return keys.Length == 0
            ? "None of them has that exchange: name the contract in InMemoryBroker.StrictContracts too."
            : $"Its keys: {string.Join(", ", keys.Take(20))}{(keys.Length > 20 ? $" and {keys.Length - 20} more" : "")}.";
    }
}
