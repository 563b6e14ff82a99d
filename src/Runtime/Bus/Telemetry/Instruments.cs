using System.Diagnostics.Metrics;

namespace BusContracts;

/// <summary>The instruments of all buses.</summary>
internal static class Instruments
{
    public static readonly Counter<long> Sent = BusTelemetry.Meter.CreateCounter<long>(
        "messaging.client.sent.messages", "{message}", "Messages that were published, whatever became of them.");

    public static readonly Histogram<double> PublishDuration = Seconds(
        "messaging.client.operation.duration", "From a publish to the broker's word on it.");

    public static readonly Counter<long> Consumed = BusTelemetry.Meter.CreateCounter<long>(
        "messaging.client.consumed.messages", "{message}", "Messages that were delivered, each delivery counted.");

    public static readonly Histogram<double> ProcessDuration = Seconds(
        "messaging.process.duration", "From the beginning of the first handler until it is known what becomes of the message.");

    public static readonly Counter<long> Fates = BusTelemetry.Meter.CreateCounter<long>(
        "buscontracts.deliveries", "{delivery}", "Deliveries by what became of them: each has one fate.");

    public static bool IsPublishingWatched => Sent.Enabled || PublishDuration.Enabled;

    public static bool IsConsumingWatched => Consumed.Enabled || ProcessDuration.Enabled || Fates.Enabled;

    /// <remarks>Instruments that advise on buckets came with .NET 9; before, who collects has to choose them.</remarks>
    private static Histogram<double> Seconds(string name, string description) =>
#if NET9_0_OR_GREATER
        BusTelemetry.Meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
        });
#else
        BusTelemetry.Meter.CreateHistogram<double>(name, "s", description);
#endif
}
