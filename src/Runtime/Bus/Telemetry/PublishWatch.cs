using System.Diagnostics;

namespace BusContracts;

/// <summary>Watches one publish from its handing over to its fate; only there while somebody listens.</summary>
internal sealed class PublishWatch(PublishTelemetry telemetry, EventDescriptor descriptor, Activity? activity) : IDisposable
{
    private readonly long _begun = Stopwatch.GetTimestamp();

    /// <summary>Tells what became of it.</summary>
    public void Ended(PublishOutcome outcome) => End(ErrorOf(outcome.Status), outcome.Reason);

    /// <summary>Tells what the transport threw.</summary>
    public void Ended(Exception failure) => End(failure.GetType().FullName, reason: null);

    public void Dispose() => activity?.Dispose();

    private void End(string? error, string? reason)
    {
        if (error is not null)
        {
            activity?.SetTag(TelemetryAttributes.ErrorType, error);
            activity?.SetStatus(ActivityStatusCode.Error, reason);
        }

        telemetry.Count(descriptor, error, Stopwatch.GetElapsedTime(_begun));
    }

    private static string? ErrorOf(PublishStatus status) => status switch
    {
        PublishStatus.Confirmed => null,
        PublishStatus.Nacked => "nacked",
        PublishStatus.Returned => "returned",
        PublishStatus.Failed => "failed",
        _ => "unknown",
    };
}
