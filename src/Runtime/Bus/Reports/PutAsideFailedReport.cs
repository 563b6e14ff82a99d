namespace BusContracts;

/// <summary>A message that could not be put aside for a retry or as a dead letter; it goes back to its queue, and nothing is lost.</summary>
/// <remarks>As when the connection ended meanwhile, an operator has deleted the queue, or the broker is out of memory.</remarks>
public sealed class PutAsideFailedReport : BusReport
{
    internal PutAsideFailedReport(string queue, string target, PublishOutcome outcome, DeliveryInfo delivery)
    {
        Queue = queue;
        Target = target;
        Outcome = outcome;
        Delivery = delivery;
    }

    /// <summary>The queue it came from and goes back to: a shared queue's name, or an exclusive one's label.</summary>
    public string Queue { get; }

    /// <summary>The queue that it should have gone to.</summary>
    public string Target { get; }

    /// <summary>What became of the copy; where it is <see cref="PublishStatus.Unknown"/>, the message may be in both queues.</summary>
    public PublishOutcome Outcome { get; }

    /// <summary>How the message came.</summary>
    public DeliveryInfo Delivery { get; }

    private protected override string Describe() =>
        $"A message {Place(Queue, Delivery)} could not be put into '{Target}' and goes back to its queue: {Outcome.Status}{(Outcome.Reason is { } reason ? $", {reason}" : "")}";
}
