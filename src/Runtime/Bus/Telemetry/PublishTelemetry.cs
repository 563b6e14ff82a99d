using System.Diagnostics;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>Gives messages the context of the trace, and tells whoever listens what became of them.</summary>
internal sealed class PublishTelemetry(ITransport transport, bool sendsTraceHeaders)
{
    private static bool IsWatched => BusTelemetry.Source.HasListeners() || Instruments.IsPublishingWatched;

    /// <summary>Called in the asynchronous method that publishes, whose context ends with it, before the message goes to the transport.</summary>
    /// <returns>To be told the outcome, and disposed; null where nobody listens.</returns>
    public PublishWatch? Begin(EventDescriptor descriptor, OutgoingMessage message)
    {
        var watch = IsWatched ? new PublishWatch(this, descriptor, Start(descriptor, message)) : null;
        if (sendsTraceHeaders)
            TraceHeaders.Inject(Activity.Current, message);
        return watch;
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

    /// <summary>Counts one publish, with what went wrong if anything did.</summary>
    public void Count(EventDescriptor descriptor, string? error, TimeSpan elapsed)
    {
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
        Instruments.PublishDuration.Record(elapsed.TotalSeconds, tags);
    }
}
