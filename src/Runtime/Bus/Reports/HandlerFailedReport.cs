namespace BusContracts;

/// <summary>A handler that threw, or what of the program runs beside it, as the comparison of keys or a listener of metrics.</summary>
public sealed class HandlerFailedReport : BusReport
{
    internal HandlerFailedReport(string queue, string eventName, Exception exception, TimeSpan? retryIn, string? deadLetterQueue, DeliveryInfo delivery)
    {
        Queue = queue;
        EventName = eventName;
        Exception = exception;
        RetryIn = retryIn;
        DeadLetterQueue = deadLetterQueue;
        Delivery = delivery;
    }

    /// <summary>The queue the message came from: a shared queue's name, or an exclusive one's label.</summary>
    public string Queue { get; }

    /// <summary>The event's wire name; empty where the message has none.</summary>
    public string EventName { get; }

    /// <summary>What the handler threw.</summary>
    public Exception Exception { get; }

    /// <summary>Whether the message is tried again; otherwise it goes to the <see cref="DeadLetterQueue"/>, or is rejected where there is none.</summary>
    public bool IsRetried => RetryIn is not null;

    /// <summary>After which pause it is tried again, zero for at once; null where it is not.</summary>
    public TimeSpan? RetryIn { get; }

    /// <summary>The name of the queue that it goes to; null where it is tried again, or rejected.</summary>
    public string? DeadLetterQueue { get; }

    /// <summary>How the message came.</summary>
    public DeliveryInfo Delivery { get; }

    private protected override string Describe() =>
        $"A handler of '{EventName}' failed {Place(Queue, Delivery)}; the message {Fate()}. {Exception.GetType().Name}: {Exception.Message}";

    private string Fate() => this switch
    {
        { RetryIn: { } pause } when pause == TimeSpan.Zero => "is delivered once more",
        { RetryIn: { } pause } => $"is tried again in {pause.InSeconds()}",
        { DeadLetterQueue: { } dead } => $"goes to the dead-letter queue '{dead}'",
        _ => "was rejected",
    };
}
