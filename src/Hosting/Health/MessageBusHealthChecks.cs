using BusContracts.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Watches the health of the bus of a host.</summary>
public static class MessageBusHealthChecks
{
    /// <summary>Adds a check of the bus: <c>services.AddHealthChecks().AddMessageBus()</c>.</summary>
    /// <remarks>
    /// <para>
    /// <i>Degraded</i> while a lost connection is opened anew, in the moments until the subscriptions consume again, and while the broker is
    /// short of memory or disk and takes no messages.
    /// </para>
    /// <para>
    /// <i>Unhealthy</i> where a subscription has no consumer though the bus is connected: the broker refuses it, or two checks at least
    /// five seconds apart found none. Also while the broker refuses the log-in of a lost connection, until the host has opened its subscriptions, and from when it stops.
    /// </para>
    /// <para>The check asks nobody and is done in a microsecond. What it says names queues and the broker's address, never a password.</para>
    /// </remarks>
    /// <param name="builder">The health checks of the host.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What is reported where the bus is unhealthy; null for <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">Tags by which checks are picked out, or null for none.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddMessageBus(
        this IHealthChecksBuilder builder, string name = "message-bus", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<BusHealthCheck>();
        return builder.Add(new HealthCheckRegistration(name, provider => provider.GetRequiredService<BusHealthCheck>(), failureStatus, tags));
    }
}
