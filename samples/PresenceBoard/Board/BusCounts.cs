using BusContracts;
using Microsoft.Extensions.Hosting;

namespace PresenceBoard.Board;

/// <summary>The bus's own counters; those of the subscriptions are kept, since the board tells them when these have ended.</summary>
internal sealed class BusCounts
{
    private readonly MessageBus _bus;
    private volatile IReadOnlyCollection<Subscription> _subscriptions = [];

    public BusCounts(MessageBus bus, IHostApplicationLifetime host)
    {
        _bus = bus;
        host.ApplicationStarted.Register(() => _subscriptions = bus.Subscriptions);
    }

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"published: {_bus.Published}; received: {string.Join("; ", _subscriptions.Select(subscription => subscription.Counters))}";
}
