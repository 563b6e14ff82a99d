using System.Diagnostics;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>Tells whoever listens of the deliveries of one subscription.</summary>
/// <remarks>Names of events that the contract does not have come from outside, any number of them: they stand in spans and never in metrics.</remarks>
internal sealed class DeliveryTelemetry(ITransport transport, string queue)
{
    /// <summary>Whether anybody listens; where not, nothing else is called.</summary>
    public static bool IsWatched => BusTelemetry.Source.HasListeners() || Instruments.IsConsumingWatched;

    /// <summary>Begins to watch the handling of one delivery.</summary>
    public DeliveryWatch Begin(Delivery delivery, in Recognized found) => new(this, found, Start(delivery, found));

    /// <summary>Counts a delivery that is no longer looked at, since the subscription ends.</summary>
    public void CountGivenBack() => Count(default, DeliveryFate.Retried, error: null, elapsed: null);

    /// <summary>Counts one delivery and its fate; without a time where nobody handled it.</summary>
    public void Count(in Recognized found, DeliveryFate fate, string? error, TimeSpan? elapsed)
    {
        var tags = new TagList { { TelemetryAttributes.System, transport.MessagingSystem }, { TelemetryAttributes.Subscription, queue } };
        if (found.Contract is { } contract)
            tags.Add(TelemetryAttributes.Destination, contract.Exchange.Name);
        if (found.Event is { } descriptor)
        {
            tags.Add(TelemetryAttributes.Template, descriptor.RoutingKeyTemplate);
            tags.Add(TelemetryAttributes.EventName, descriptor.Name);
        }

        if (Instruments.Fates.Enabled)
        {
            var ofFate = tags;
            ofFate.Add(TelemetryAttributes.Fate, fate.ToText());
            Instruments.Fates.Add(1, ofFate);
        }

        tags.Add(TelemetryAttributes.OperationName, TelemetryAttributes.Process);
        if (error is not null)
            tags.Add(TelemetryAttributes.ErrorType, error);
        Instruments.Consumed.Add(1, tags);
        if (elapsed is { } time)
            Instruments.ProcessDuration.Record(time.TotalSeconds, tags);
    }

    private Activity? Start(Delivery delivery, in Recognized found)
    {
        // What nobody here asked for is counted; a span for it would only be in the way.
        if (found.Kind == DeliveryFate.Filtered || !BusTelemetry.Source.HasListeners())
            return null;

        var info = delivery.Info;
        var origin = TraceHeaders.Extract(info);
        var name = found.Event is { } @event ? $"{TelemetryAttributes.Process} {@event.RoutingKeyTemplate}" : $"{TelemetryAttributes.Process} {queue}";
        var activity = BusTelemetry.Source.StartActivity(
            name, ActivityKind.Consumer, origin ?? default, TagsOf(delivery, found), links: origin is { } context ? [new ActivityLink(context)] : null);
        if (activity is not null)
            TraceHeaders.AddBaggage(activity, info);
        return activity;
    }

    private List<KeyValuePair<string, object?>> TagsOf(Delivery delivery, in Recognized found)
    {
        var tags = new List<KeyValuePair<string, object?>>
        {
            new(TelemetryAttributes.System, transport.MessagingSystem),
            new(TelemetryAttributes.OperationName, TelemetryAttributes.Process),
            new(TelemetryAttributes.OperationType, TelemetryAttributes.Process),
            new(TelemetryAttributes.Subscription, queue),
            new(TelemetryAttributes.BodySize, delivery.Body.Length),
        };
        Add(tags, TelemetryAttributes.Destination, delivery.Info.Exchange);
        Add(tags, TelemetryAttributes.RoutingKey, delivery.Info.RoutingKey);
        Add(tags, TelemetryAttributes.MessageId, delivery.Info.MessageId);
        Add(tags, TelemetryAttributes.Template, found.Event?.RoutingKeyTemplate);
        Add(tags, TelemetryAttributes.EventName, found.EventName);
        return tags;
    }

    /// <remarks>What others wrote may be long and of several lines.</remarks>
    private static void Add(List<KeyValuePair<string, object?>> tags, string name, string? value)
    {
        if (value is not null)
            tags.Add(new(name, OneLine.Of(value)));
    }
}
