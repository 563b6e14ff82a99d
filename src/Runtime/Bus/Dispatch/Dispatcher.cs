using System.Text;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>The way of every delivery: exchange and body tell contract and event, event and routing key tell the handlers.</summary>
/// <remarks>Built before the first delivery and then only read, so any number of threads may dispatch.</remarks>
internal sealed class Dispatcher(
    IReadOnlyDictionary<EventDescriptor, EventRoute> routes,
    IReadOnlyDictionary<Contract, HandlerChain<UnknownMessage>> unknowns,
    Undecodables undecodables)
{
    private readonly ContractsByExchange _contracts = new(routes.Keys.Select(descriptor => descriptor.Contract).Concat(unknowns.Keys));

    /// <summary>Hands one delivery to whoever asked for it; throws nothing for what a body holds or a handler does.</summary>
    public ValueTask<DeliveryFate> DispatchAsync(Delivery delivery, CancellationToken cancel)
    {
        var routingKey = delivery.Info.RoutingKey;
        var candidates = _contracts.For(delivery.Info.Exchange);
        var name = default(ReadOnlySpan<byte>);
        var hasName = false;
        Exception? problem = null;
        var isKnown = false;

        foreach (var contract in candidates)
        {
            try
            {
                name = MessageCodec.ReadUtf8Name(delivery.Body.Span, contract.Envelope);
                hasName = true;
            }
            catch (Exception unreadable)
            {
                problem ??= unreadable;
                continue;
            }

            if (contract.Find(name, routingKey) is not { } descriptor)
                continue;
            if (routes.TryGetValue(descriptor, out var route) && route.Takes(routingKey))
                return route.DispatchAsync(delivery, Encoding.UTF8.GetString(name), cancel);

            isKnown = true;
        }

        if (isKnown)
            return new ValueTask<DeliveryFate>(DeliveryFate.Filtered);
        if (!hasName)
            return undecodables.HandleAsync(problem!, eventName: null, delivery, cancel);

        return DispatchUnknownAsync(candidates, Encoding.UTF8.GetString(name), delivery, cancel);
    }

    private ValueTask<DeliveryFate> DispatchUnknownAsync(Contract[] candidates, string name, Delivery delivery, CancellationToken cancel)
    {
        foreach (var contract in candidates)
        {
            if (unknowns.TryGetValue(contract, out var handlers))
                return handlers.RunAsync(new UnknownMessage(contract, name, delivery), name, delivery, DeliveryFate.Unknown, cancel);
        }

        return new ValueTask<DeliveryFate>(DeliveryFate.Unknown);
    }
}
