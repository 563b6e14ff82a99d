using BusContracts.Transports;

namespace BusContracts;

/// <summary>The handlers of one event in one subscription, run in the order in which they were named.</summary>
/// <remarks>Built before the first delivery and then only read.</remarks>
internal sealed class HandlerChain<TMessage>(HandlerFailures failures)
{
    private readonly List<(Bindings? Bindings, Handler<TMessage> Handler)> _links = [];

    /// <summary>Adds a handler; its bindings are what it was narrowed to, or null for every message of the event.</summary>
    public void Add(Bindings? bindings, Handler<TMessage> handler) => _links.Add((bindings, handler));

    /// <summary>Whether any handler takes a message with this key.</summary>
    public bool Takes(string? routingKey)
    {
        foreach (var (bindings, _) in _links)
        {
            if (IsMatch(bindings, routingKey))
                return true;
        }

        return false;
    }

    /// <summary>Runs each handler that takes the message until one does not handle it, whose verdict then stands for all.</summary>
    public async ValueTask<DeliveryFate> RunAsync(TMessage message, string eventName, Delivery delivery, DeliveryFate whenHandled, CancellationToken cancel)
    {
        try
        {
            foreach (var (bindings, handler) in _links)
            {
                if (!IsMatch(bindings, delivery.Info.RoutingKey))
                    continue;

                var handling = await handler(message, cancel).ConfigureAwait(false);
                if (handling != Handling.Handled)
                    return handling == Handling.Retry ? DeliveryFate.Retried : DeliveryFate.Rejected;
            }

            return whenHandled;
        }
        catch (Exception problem)
        {
            return failures.Decide(problem, eventName, delivery.Info, cancel);
        }
    }

    /// <remarks>A shared queue may bring more than this handler bound. Without a key the event alone decides.</remarks>
    private static bool IsMatch(Bindings? bindings, string? routingKey) =>
        bindings is null || routingKey is null || bindings.Matches(routingKey);
}
