using System.Text;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>Finds out what a delivery is: exchange and body tell contract and event, event and routing key tell the handlers.</summary>
/// <remarks>Built before the first delivery and then only read, so any number of threads may dispatch.</remarks>
internal sealed class Dispatcher
{
    private readonly Dictionary<EventDescriptor, EventRoute> _routes;
    private readonly Dictionary<Contract, HandlerChain> _unknowns;
    private readonly ContractsByExchange _contracts = new();

    public Dispatcher(Dictionary<EventDescriptor, EventRoute> routes, Dictionary<Contract, HandlerChain> unknowns)
    {
        _routes = routes;
        _unknowns = unknowns;
        foreach (var descriptor in routes.Keys)
            _contracts.Add(descriptor.Contract);
        foreach (var contract in unknowns.Keys)
            _contracts.Add(contract);
    }

    /// <summary>Reads one delivery as far as somebody wants it; throws nothing for what a body holds.</summary>
    public Recognized Recognize(Delivery delivery)
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
            if (_routes.TryGetValue(descriptor, out var route) && route.Handlers.Takes(routingKey))
                return Read(route, name, delivery);

            isKnown = true;
        }

        if (isKnown)
            return new Recognized { Kind = DeliveryFate.Filtered };

        return hasName
            ? Unknown(candidates, Encoding.UTF8.GetString(name), delivery)
            : new Recognized { Kind = DeliveryFate.Undecodable, Contract = candidates.Count == 1 ? candidates[0] : null, Problem = problem };
    }

    private static Recognized Read(EventRoute route, ReadOnlySpan<byte> name, Delivery delivery)
    {
        var contract = route.Descriptor.Contract;
        try
        {
            var message = route.Descriptor.ReadMessage(delivery.Body.Span, delivery.Info, out var knownName);
            return new Recognized
            {
                Kind = DeliveryFate.Handled,
                EventName = knownName,
                Contract = contract,
                Event = route.Descriptor,
                Message = message,
                Handlers = route.Handlers,
            };
        }
        catch (Exception problem)
        {
            // Not only EventFormatException: whatever a foreign body makes the reader throw, the consumer goes on.
            return new Recognized { Kind = DeliveryFate.Undecodable, EventName = Encoding.UTF8.GetString(name), Contract = contract, Problem = problem };
        }
    }

    private Recognized Unknown(List<Contract> candidates, string name, Delivery delivery)
    {
        foreach (var contract in candidates)
        {
            if (_unknowns.TryGetValue(contract, out var handlers))
            {
                return new Recognized
                {
                    Kind = DeliveryFate.Unknown,
                    EventName = name,
                    Contract = contract,
                    Message = new UnknownMessage(contract, name, delivery),
                    Handlers = handlers,
                };
            }
        }

        return new Recognized { Kind = DeliveryFate.Unknown, EventName = name };
    }
}
