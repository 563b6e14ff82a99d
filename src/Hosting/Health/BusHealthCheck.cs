using BusContracts.Transports;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BusContracts.Hosting;

/// <summary>Says whether messages go out and come in, by what the bus itself knows.</summary>
internal sealed class BusHealthCheck(MessageBus bus, LateTransport transport, ServingStage stage, TimeProvider? time = null) : IHealthCheck
{
    /// <summary>How long a subscription may take to consume again once the connection is back, without a refusal.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly object _gate = new();
    private long? _idleSince;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var subscriptions = bus.Subscriptions;
        var data = new Dictionary<string, object> { ["address"] = transport.Description, ["state"] = bus.State, ["subscriptions"] = subscriptions.Count };
        var (status, text) = Judge(subscriptions);
        return Task.FromResult(new HealthCheckResult(
            status == HealthStatus.Unhealthy ? context.Registration.FailureStatus : status, text, exception: null, data));
    }

    private (HealthStatus Status, string Text) Judge(IReadOnlyCollection<Subscription> subscriptions)
    {
        if (bus.State == BusState.Disposed)
            return (HealthStatus.Unhealthy, $"The bus has left {transport.Description}.");
        if (stage.WhyNotServing is { } reason)
            return (HealthStatus.Unhealthy, reason);

        var state = bus.State;
        var isConsuming = state is BusState.Connected or BusState.Blocked;
        var idle = isConsuming ? subscriptions.Where(subscription => !subscription.IsConsuming).ToArray() : [];
        var isIdleTooLong = IsTooLong(idle.Length > 0);
        if (state == BusState.Refused)
            return (HealthStatus.Unhealthy, $"A connection was lost and does not come back: {bus.Trouble}");
        if (!isConsuming)
            return (HealthStatus.Degraded, $"A connection to {transport.Description} was lost and is being opened anew.");
        if (idle.Length == 0 && state == BusState.Blocked)
            return (HealthStatus.Degraded, $"Publishes wait: {bus.Trouble}");
        if (idle.Length == 0)
            return (HealthStatus.Healthy, $"Connected to {transport.Description}; {subscriptions.Count} subscriptions consume.");

        var text = string.Join(" ", idle.Select(subscription => $"'{subscription.Queue.Name}' has no consumer{(subscription.Trouble is { } trouble ? $": {trouble}" : ".")}"));
        return (isIdleTooLong || idle.Any(subscription => subscription.Trouble is not null) ? HealthStatus.Unhealthy : HealthStatus.Degraded, text);
    }

    private bool IsTooLong(bool isIdle)
    {
        lock (_gate)
        {
            if (isIdle)
                _idleSince ??= _time.GetTimestamp();
            else
                _idleSince = null;
            return _idleSince is { } since && _time.GetElapsedTime(since) >= Grace;
        }
    }
}
