using BusContracts;
using BusContracts.Hosting;
using BusContracts.Transports;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a <see cref="MessageBus"/> into a host.</summary>
public static class MessageBusServices
{
    private const string TooEarly =
        "The message bus is not connected yet: a host connects it before it starts its services. Publish from a hosted service, a handler or a request, not from a constructor or before the host has started.";

    /// <summary>
    /// Adds a <see cref="MessageBus"/> over RabbitMQ, set up by the section <see cref="HostedBusOptions.SectionName"/> of the
    /// configuration: <c>services.AddMessageBus(bus =&gt; bus.Subscribe("order-monitor", on =&gt; on.Handle&lt;OrderPlaced, ShowOrders&gt;()))</c>.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The host connects the bus before it starts any hosted service, opens the subscriptions when all have started, ends the
    /// subscriptions before it stops any, and leaves the broker when all have stopped. So a hosted service that takes a
    /// <see cref="MessageBus"/> may publish from its start to its stop.
    /// </para>
    /// <para>May be called several times: there is one bus, with the subscriptions of all calls.</para>
    /// </remarks>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Names subscriptions and changes options; null for a bus that only publishes.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMessageBus(this IServiceCollection services, Action<MessageBusBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<HostedBusOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HostedBusOptions>, BusSettings>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<HostedBusOptions>, BusDefaults>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HostedBusOptions>, BusValidation>());
        services.TryAddSingleton(_ => new LateTransport(TooEarly));
        services.TryAddSingleton<ServingStage>();
        services.TryAddSingleton(provider => new MessageBus(
            provider.GetRequiredService<LateTransport>(), provider.GetRequiredService<IOptions<HostedBusOptions>>().Value.Bus));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HostedBus>());
        configure?.Invoke(new MessageBusBuilder(services));
        return services;
    }

    /// <summary>As the other overload, with a uri that stands in the code: <c>services.AddMessageBus(OrdersBus.DefaultUri, bus =&gt; ...)</c>.</summary>
    /// <inheritdoc cref="AddMessageBus(IServiceCollection, Action{MessageBusBuilder}?)"/>
    /// <param name="services">The services of the host.</param>
    /// <param name="uri"><c>amqp://user:password@host:5672/vhost</c>: where the broker is, unless the configuration says otherwise.</param>
    /// <param name="configure">Names subscriptions and changes options; null for a bus that only publishes.</param>
    public static IServiceCollection AddMessageBus(this IServiceCollection services, string uri, Action<MessageBusBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(uri);
        services.Configure<HostedBusOptions>(options => options.DefaultUri = uri);
        return services.AddMessageBus(configure);
    }

    /// <summary>Adds a <see cref="MessageBus"/> in this process, for tests and demonstrations; no broker is needed, and no uri is read.</summary>
    /// <remarks>
    /// Called after <see cref="AddMessageBus(IServiceCollection, Action{MessageBusBuilder}?)"/> it takes RabbitMQ's place and keeps
    /// the subscriptions, which is what a test of the whole program wants. Buses of several hosts meet on one
    /// <see cref="InMemoryBroker"/> if that is registered as a service before.
    /// </remarks>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Names subscriptions and changes options; null for nothing more.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddInMemoryMessageBus(this IServiceCollection services, Action<MessageBusBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<InMemoryBroker>();
        services.AddOptions<HostedBusOptions>().Configure<InMemoryBroker>((options, broker) => options.InMemory = broker);
        return services.AddMessageBus(configure);
    }
}
