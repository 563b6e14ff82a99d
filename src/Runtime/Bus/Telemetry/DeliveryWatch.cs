using System.Diagnostics;

namespace BusContracts;

/// <summary>Watches the handling of one delivery from its first handler to its fate; only there while somebody listens.</summary>
internal sealed class DeliveryWatch(DeliveryTelemetry telemetry, in Recognized found, Activity? activity) : IDisposable
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly Recognized _found = found;
    private Exception? _thrown = found.Problem;

    /// <summary>Keeps what the handlers threw last.</summary>
    public void See(Verdict verdict) => _thrown = verdict.Exception is GivenBackException ? null : verdict.Exception;

    /// <summary>Tells the fate.</summary>
    public void Ended(DeliveryFate fate)
    {
        var error = fate is DeliveryFate.Handled or DeliveryFate.Filtered or DeliveryFate.Unknown ? null : _thrown?.GetType().FullName ?? fate.ToText();
        activity?.SetTag(TelemetryAttributes.Fate, fate.ToText());
        if (error is not null)
        {
            // No text of an exception: it may hold a secret.
            activity?.SetTag(TelemetryAttributes.ErrorType, error);
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        if (Instruments.IsConsumingWatched)
            telemetry.Count(_found, fate, error, _found.Kind == DeliveryFate.Filtered ? null : Stopwatch.GetElapsedTime(_begun));
    }

    public void Dispose() => activity?.Dispose();
}
