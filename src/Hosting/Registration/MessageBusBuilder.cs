using BusContracts.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BusContracts;

/// <summary>Says what a bus in a host does; see <see cref="MessageBusServices.AddMessageBus(IServiceCollection, Action{MessageBusBuilder}?)"/>.</summary>
/// <remarks>Used by one thread, while services are registered.</remarks>
public sealed class MessageBusBuilder
{
    internal MessageBusBuilder(IServiceCollection services)
    {
        Services = services;
    }

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Opens a subscription when every hosted service has started, and ends it before any of them stops.</summary>
    /// <param name="queue">A text is the label of an exclusive queue; see <see cref="Queue.Shared"/> for one that outlives the program.</param>
    /// <param name="on">
    /// Names events and handlers: <c>on =&gt; on.Handle&lt;OrderPlaced, ShowOrders&gt;().Event&lt;OrderCancelled&gt;(message =&gt; ...)</c>.
    /// Called once for each host, when the subscription opens.
    /// </param>
    /// <returns>The same builder.</returns>
    public MessageBusBuilder Subscribe(Queue queue, Action<SubscriptionBuilder> on)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(on);
        Services.AddSingleton(new PlannedSubscription(queue, on));
        return this;
    }

    /// <summary>Changes options; it has the last word, after the configuration.</summary>
    /// <param name="configure">Changes them.</param>
    /// <returns>The same builder.</returns>
    public MessageBusBuilder Configure(Action<HostedBusOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }
}
