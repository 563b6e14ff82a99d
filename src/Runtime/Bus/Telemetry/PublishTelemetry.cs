using System.Diagnostics;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>Hands messages to the transport, with the context of the trace, and tells whoever listens what became of them.</summary>
internal sealed class PublishTelemetry(ITransport transport, bool sendsTraceHeaders)
{
    private static bool IsWatched => BusTelemetry.Source.HasListeners() || Instruments.IsPublishingWatched;

    /// <inheritdoc cref="ITransport.PublishAsync"/>
    public ValueTask<PublishOutcome> PublishAsync(EventDescriptor descriptor, OutgoingMessage message, CancellationToken cancel)
    {
        if (IsWatched)
            return WatchAsync(descriptor, message, cancel);
        if (sendsTraceHeaders)
            TraceHeaders.Inject(Activity.Current, message);
        return transport.PublishAsync(message, cancel);
    }

    private async ValueTask<PublishOutcome> WatchAsync(EventDescriptor descriptor, OutgoingMessage message, CancellationToken cancel)
    {
        using var activity = Start(descriptor, message);
        if (sendsTraceHeaders)
            TraceHeaders.Inject(Activity.Current, message);

        var begun = Stopwatch.GetTimestamp();
        try
        {
            var outcome = await transport.PublishAsync(message, cancel).ConfigureAwait(false);
            End(activity, begun, descriptor, ErrorOf(outcome.Status), outcome.Reason);
            return outcome;
        }
        catch (Exception failure)
        {
            End(activity, begun, descriptor, failure.GetType().FullName, reason: null);
            throw;
        }
    }

    private Activity? Start(EventDescriptor descriptor, OutgoingMessage message)
    {
        if (!BusTelemetry.Source.HasListeners())
            return null;

        // Given at the start, so that a sampler can decide by them.
        var tags = new List<KeyValuePair<string, object?>>
        {
            new(TelemetryAttributes.System, transport.MessagingSystem),
            new(TelemetryAttributes.OperationName, TelemetryAttributes.Publish),
            new(TelemetryAttributes.OperationType, TelemetryAttributes.Send),
            new(TelemetryAttributes.Destination, message.Exchange.Name),
            new(TelemetryAttributes.Template, descriptor.RoutingKeyTemplate),
            new(TelemetryAttributes.EventName, message.EventName),
            new(TelemetryAttributes.RoutingKey, message.RoutingKey.Value),
            new(TelemetryAttributes.BodySize, message.Body.Length),
        };
        if (message.MessageId is { } id)
            tags.Add(new(TelemetryAttributes.MessageId, id));
        return BusTelemetry.Source.StartActivity($"{TelemetryAttributes.Publish} {descriptor.RoutingKeyTemplate}", ActivityKind.Producer, parentContext: default, tags);
    }

    private void End(Activity? activity, long begun, EventDescriptor descriptor, string? error, string? reason)
    {
        if (error is not null)
        {
            activity?.SetTag(TelemetryAttributes.ErrorType, error);
            activity?.SetStatus(ActivityStatusCode.Error, reason);
        }

        if (!Instruments.IsPublishingWatched)
            return;
        var tags = new TagList
        {
            { TelemetryAttributes.System, transport.MessagingSystem },
            { TelemetryAttributes.OperationName, TelemetryAttributes.Publish },
            { TelemetryAttributes.Destination, descriptor.Contract.Exchange.Name },
            { TelemetryAttributes.Template, descriptor.RoutingKeyTemplate },
            { TelemetryAttributes.EventName, descriptor.Name },
        };
        if (error is not null)
            tags.Add(TelemetryAttributes.ErrorType, error);
        Instruments.Sent.Add(1, tags);
        tags.Add(TelemetryAttributes.OperationType, TelemetryAttributes.Send);
        Instruments.PublishDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, tags);
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
