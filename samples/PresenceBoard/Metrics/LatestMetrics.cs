using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace PresenceBoard.Metrics;

/// <summary>
/// Where the metrics go: the board. In production the exporter of your collector stands here, and the rest stays as it is.
/// </summary>
internal sealed class LatestMetrics : BaseExporter<Metric>
{
    private volatile string[] _lines = [];

    /// <summary>Told the new <see cref="Lines"/> where they are not the old ones.</summary>
    public event Action<IReadOnlyList<string>>? Changed;

    /// <summary>One line an instrument, with what its series come to together.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var lines = new List<string>();
        foreach (var metric in batch)
            lines.Add($"{metric.Name} {TotalOf(metric)}");

        var before = _lines;
        _lines = [.. lines];
        if (!before.SequenceEqual(lines))
            Changed?.Invoke(_lines);
        return ExportResult.Success;
    }

    private static string TotalOf(Metric metric)
    {
        var (count, sum) = (0L, 0.0);
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            count += metric.MetricType.IsHistogram() ? point.GetHistogramCount() : 0;
            sum += metric.MetricType switch
            {
                MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
                MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
                MetricType.LongGauge => point.GetGaugeLastValueLong(),
                MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
                _ => point.GetHistogramSum(),
            };
        }

        return metric.MetricType.IsHistogram()
            ? string.Create(CultureInfo.InvariantCulture, $"{count} times, {(count == 0 ? 0 : sum / count):0.######} {metric.Unit} on average")
            : string.Create(CultureInfo.InvariantCulture, $"{sum:0.######}");
    }
}
