namespace BusContracts;

/// <summary>A message that its contract cannot hold; it goes to the <see cref="DeadLetterQueue"/>, or is rejected where there is none.</summary>
public sealed class UndecodableReport : BusReport
{
    internal UndecodableReport(string queue, string? eventName, string? jsonPath, string reason, string? deadLetterQueue, DeliveryInfo delivery)
    {
        Queue = queue;
        EventName = eventName;
        JsonPath = jsonPath;
        Reason = reason;
        DeadLetterQueue = deadLetterQueue;
        Delivery = delivery;
    }

    /// <summary>The queue it came from: a shared queue's name, or an exclusive one's label.</summary>
    public string Queue { get; }

    /// <summary>The event's wire name, or null where the message has none.</summary>
    public string? EventName { get; }

    /// <summary>Where in the body the trouble is, <c>$.data.lines[2].price</c>; null where it is not known.</summary>
    public string? JsonPath { get; }

    /// <summary>What is wrong there.</summary>
    public string Reason { get; }

    /// <summary>The name of the queue that it goes to, byte for byte; null where it is rejected.</summary>
    public string? DeadLetterQueue { get; }

    /// <summary>How the message came.</summary>
    public DeliveryInfo Delivery { get; }

    private protected override string Describe() =>
        $"{(DeadLetterQueue is null ? "Rejected" : "Dead-lettered")} an undecodable message {Place(Queue, Delivery)}{(EventName is null ? "" : $", event '{EventName}'")}{(JsonPath is null ? "" : $", at {JsonPath}")}: {Reason}";
}
