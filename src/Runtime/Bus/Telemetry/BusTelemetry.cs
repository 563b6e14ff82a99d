using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BusContracts;

/// <summary>The names by which a program subscribes to the traces and metrics of its buses.</summary>
/// <remarks>
/// With OpenTelemetry: <c>tracing.AddSource(BusTelemetry.SourceName)</c> and <c>metrics.AddMeter(BusTelemetry.MeterName)</c>. Spans, instruments and
/// attributes follow OpenTelemetry's conventions for messaging; where nobody subscribes, a message costs a few comparisons and no allocation.
/// </remarks>
public static class BusTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> of all buses.</summary>
    public const string SourceName = "BusContracts";

    /// <summary>The name of the <see cref="Meter"/> of all buses.</summary>
    public const string MeterName = "BusContracts";

    internal static readonly ActivitySource Source = new(SourceName, Version);

    internal static readonly Meter Meter = new(MeterName, Version);

    private static string Version => typeof(BusTelemetry).Assembly.GetName().Version?.ToString(3) ?? "";
}
