namespace BusContracts;

/// <summary>A message that the broker did not confirm.</summary>
public sealed class PublishException : Exception
{
    internal PublishException(PublishOutcome outcome, string eventName, RoutingKey routingKey)
        : base(Describe(outcome, eventName, routingKey))
    {
        Outcome = outcome;
        EventName = eventName;
        RoutingKey = routingKey;
    }

    /// <summary>What became of the message: <see cref="PublishStatus.Failed"/> can be published again without making it twice, <see cref="PublishStatus.Unknown"/> cannot.</summary>
    public PublishOutcome Outcome { get; }

    /// <summary>The event's wire name.</summary>
    public string EventName { get; }

    /// <summary>The key it was published with.</summary>
    public RoutingKey RoutingKey { get; }

    private static string Describe(PublishOutcome outcome, string eventName, RoutingKey routingKey)
    {
        var fate = outcome.Status switch
        {
            PublishStatus.Nacked => "was refused by the broker",
            PublishStatus.Returned => "came back: no queue is bound for it",
            PublishStatus.Failed => "is not at the broker",
            _ => "was not confirmed: the broker may have it or not",
        };
        return OneLine.Of($"'{eventName}' with the routing key '{routingKey}' {fate}{(outcome.Reason is { } reason ? $" ({reason})" : "")}.");
    }
}
