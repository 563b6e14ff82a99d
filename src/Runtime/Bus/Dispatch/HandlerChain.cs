using System.Runtime.CompilerServices;

namespace BusContracts;

/// <summary>The handlers of one event in one subscription, run in the order in which they were named.</summary>
/// <remarks>Built before the first delivery and then only read.</remarks>
internal sealed class HandlerChain
{
    private readonly List<Link> _links = [];

    /// <summary>Adds a handler; its bindings are what it was narrowed to, or null for every message of the event.</summary>
    public void Add(Bindings? bindings, AnyHandler handler) => _links.Add(new Link(bindings, handler));

    /// <summary>Whether any handler takes a message with this key; null where the transport has none.</summary>
    public bool Takes(string? routingKey)
    {
        foreach (var link in _links)
        {
            if (link.Takes(routingKey))
                return true;
        }

        return false;
    }

    /// <summary>Runs each handler that takes the message until one does not handle it, whose answer then stands for all; throws what a handler throws.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Handling> RunAsync(object message, string? routingKey, CancellationToken cancel)
    {
        foreach (var link in _links)
        {
            if (!link.Takes(routingKey))
                continue;

            var handling = await link.Handler(message, cancel).ConfigureAwait(false);
            if (handling != Handling.Handled)
                return handling;
        }

        return Handling.Handled;
    }

    private sealed class Link(Bindings? bindings, AnyHandler handler)
    {
        public AnyHandler Handler { get; } = handler;

        /// <remarks>A shared queue may bring more than this handler bound. Without a key the event alone decides.</remarks>
        public bool Takes(string? routingKey) => bindings is null || routingKey is null || bindings.Matches(routingKey);
    }
}
