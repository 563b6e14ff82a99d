using System.Diagnostics.Metrics;
using BusContracts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using PresenceBoard.State;

namespace PresenceBoard.Metrics;

/// <summary>Collects the meters of the bus and of the board, and hands the totals to the board.</summary>
internal sealed class MetricsService(LatestMetrics latest, PresenceStore store, IMeterFactory meters, IOptions<MetricsOptions> options) : IHostedService
{
    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        BoardMeter.Watch(store, meters);
        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(BusTelemetry.MeterName, BoardMeter.Name)
            .AddReader(new PeriodicExportingMetricReader(latest, (int)TimeSpan.FromSeconds(options.Value.Interval).TotalMilliseconds))
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Collects once more, for the end of the board.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.Dispose();
        return Task.CompletedTask;
    }
}
