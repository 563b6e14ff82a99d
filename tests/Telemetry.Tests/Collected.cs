using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BusContracts.Tests.Telemetry;

/// <summary>What OpenTelemetry's SDK collects of the buses of this process from now on.</summary>
internal sealed class Collected : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentDictionary<string, Series[]> _metrics = new();
    private readonly TracerProvider? _tracing;
    private readonly MeterProvider? _metering;

    public Collected(bool spans = true, bool metrics = true)
    {
        _tracing = spans ? Sdk.CreateTracerProviderBuilder()
            .AddSource(BusTelemetry.SourceName)
            .AddProcessor(new SimpleActivityExportProcessor(new SpanExporter(_spans)))
            .Build() : null;
        _metering = metrics ? Sdk.CreateMeterProviderBuilder()
            .AddMeter(BusTelemetry.MeterName)
            .AddReader(new BaseExportingMetricReader(new MetricExporter(_metrics)))
            .Build() : null;
    }

    public Activity[] Spans => [.. _spans];

    public Activity[] Of(ActivityKind kind) => [.. _spans.Where(span => span.Kind == kind)];

    /// <summary>The series of an instrument up to now; none where nothing was measured.</summary>
    public Series[] Metric(string name)
    {
        Assert.True(_metering!.ForceFlush());
        return _metrics.GetValueOrDefault(name) ?? [];
    }

    public void Dispose()
    {
        _tracing?.Dispose();
        _metering?.Dispose();
    }

    private sealed class SpanExporter(ConcurrentQueue<Activity> spans) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var span in batch)
                spans.Enqueue(span);
            return ExportResult.Success;
        }
    }

    private sealed class MetricExporter(ConcurrentDictionary<string, Series[]> metrics) : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                var series = new List<Series>();
                foreach (ref readonly var point in metric.GetMetricPoints())
                {
                    var tags = new SortedDictionary<string, object?>(StringComparer.Ordinal);
                    foreach (var (name, value) in point.Tags)
                        tags[name] = value;
                    series.Add(metric.MetricType == MetricType.Histogram
                        ? new Series(point.GetHistogramCount(), tags, metric.Unit)
                        : new Series(point.GetSumLong(), tags, metric.Unit));
                }

                metrics[metric.Name] = [.. series];
            }

            return ExportResult.Success;
        }
    }
}

/// <summary>One series of an instrument: how often, and of what.</summary>
internal sealed record Series(long Count, SortedDictionary<string, object?> Tags, string Unit)
{
    public override string ToString() => $"{Count} {Unit} {string.Join(", ", Tags.Select(tag => $"{tag.Key}={tag.Value}"))}";
}
