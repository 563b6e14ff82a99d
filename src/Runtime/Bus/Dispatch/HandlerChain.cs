using System.Runtime.CompilerServices;

namespace BusContracts;

/// <summary>The handlers of one kind of message, whatever its type is.</summary>
internal abstract class HandlerChain
{
    /// <summary>Runs each handler that takes the message until one does not handle it, whose answer then stands for all.</summary>
    public abstract ValueTask<Verdict> RunAsync(object message, string? routingKey, CancellationToken cancel);
}

/// <summary>The handlers of one event in one subscription, run in the order in which they were named.</summary>
/// <remarks>Built before the first delivery and then only read.</remarks>
internal sealed class HandlerChain<TMessage> : HandlerChain
    where TMessage : class
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<Verdict> RunAsync(object message, string? routingKey, CancellationToken cancel)
    {
        try
        {
            foreach (var (bindings, handler) in _links)
            {
                if (!IsMatch(bindings, routingKey))
                    continue;

                var handling = await handler((TMessage)message, cancel).ConfigureAwait(false);
                if (handling != Handling.Handled)
                    return new Verdict(handling);
            }

            return new Verdict(Handling.Handled);
        }
        catch (Exception problem)
        {
            return Verdict.Threw(problem);
        }
    }

    /// <remarks>A shared queue may bring more than this handler bound. Without a key the event alone decides.</remarks>
    private static bool IsMatch(Bindings? bindings, string? routingKey) =>
        bindings is null || routingKey is null || bindings.Matches(routingKey);
}
