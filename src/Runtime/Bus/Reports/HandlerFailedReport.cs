namespace BusContracts;

/// <summary>A handler that threw.</summary>
public sealed class HandlerFailedReport : BusReport
{
    internal HandlerFailedReport(string queue, string eventName, Exception exception, bool isRetried, DeliveryInfo delivery)
    {
        Queue = queue;
        EventName = eventName;
        Exception = exception;
        IsRetried = isRetried;
        Delivery = delivery;
    }

    /// <summary>The queue the message came from: a shared queue's name, or an exclusive one's label.</summary>
    public string Queue { get; }

    /// <summary>The event's wire name; empty where the message has none.</summary>
    public string EventName { get; }

    /// <summary>What the handler threw.</summary>
    public Exception Exception { get; }

    /// <summary>Whether the message is delivered once more; otherwise it was rejected, and dead-lettered where its queue says so.</summary>
    public bool IsRetried { get; }

    /// <summary>How the message came.</summary>
    public DeliveryInfo Delivery { get; }

    private protected override string Describe() =>
        $"A handler of '{EventName}' failed {Place(Queue, Delivery)}; the message {(IsRetried ? "is delivered once more" : "was rejected")}. {Exception.GetType().Name}: {Exception.Message}";
}
