namespace BusContracts;

/// <summary>A message that was put into a dead-letter queue, where it stays until somebody looks at it; the broker has confirmed it.</summary>
public sealed class DeadLetteredReport : BusReport
{
    internal DeadLetteredReport(string queue, string deadLetterQueue, string? eventName, DeadLetterCause cause, int deliveries, DeliveryInfo delivery)
    {
        Queue = queue;
        DeadLetterQueue = deadLetterQueue;
        EventName = eventName;
        Cause = cause;
        Deliveries = deliveries;
        Delivery = delivery;
    }

    /// <summary>The queue it came from: a shared queue's name, or an exclusive one's label.</summary>
    public string Queue { get; }

    /// <summary>The queue it is in now.</summary>
    public string DeadLetterQueue { get; }

    /// <summary>The event's wire name, or null where the message has none.</summary>
    public string? EventName { get; }

    /// <summary>Why.</summary>
    public DeadLetterCause Cause { get; }

    /// <summary>How often it was delivered, or tried, from 1.</summary>
    public int Deliveries { get; }

    /// <summary>How it came the last time.</summary>
    public DeliveryInfo Delivery { get; }

    private protected override string Describe() =>
        $"A message {Place(Queue, Delivery)}{(EventName is null ? "" : $", event '{EventName}'")} was put into the dead-letter queue '{DeadLetterQueue}' after {Deliveries} {(Deliveries == 1 ? "delivery" : "deliveries")}: {Reason()}.";

    private string Reason() => Cause switch
    {
        DeadLetterCause.Undecodable => "its contract cannot hold it",
        DeadLetterCause.Rejected => "a handler rejected it",
        _ => "its handlers did not handle it",
    };
}
