using System.Diagnostics;

namespace BusContracts;

/// <summary>Watches the handling of one delivery from its first handler to its fate; only there while somebody listens.</summary>
internal sealed class DeliveryWatch(DeliveryTelemetry telemetry, in Recognized found, Activity? activity) : IDisposable
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly Recognized _found = found;
    private Exception? _thrown = found.Problem;
    private bool _isGivenBack;

    /// <summary>Keeps what the handlers said last.</summary>
    public void See(Verdict verdict, Stopping stop) => (_thrown, _isGivenBack) = (verdict.Exception, verdict.IsGivenBack(stop));

    /// <summary>Notes that it is not tried any more, since it comes again anyhow.</summary>
    public void GiveBack() => _isGivenBack = true;

    /// <summary>Tells the fate.</summary>
    public void Ended(DeliveryFate fate)
    {
        var error = _isGivenBack || fate is DeliveryFate.Handled or DeliveryFate.Filtered or DeliveryFate.Unknown ? null : _thrown?.GetType().FullName ?? fate.ToText();
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
