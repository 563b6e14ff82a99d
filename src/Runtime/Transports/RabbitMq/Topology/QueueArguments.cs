namespace BusContracts.Transports.RabbitMq;

/// <summary>What a queue is declared with.</summary>
internal static class QueueArguments
{
    /// <summary>A shared queue with its options.</summary>
    public static Dictionary<string, object?> Of(Queue queue, Queue? deadLetters)
    {
        var arguments = Quorum(deadLetters?.Name);
        if (queue.SingleActiveConsumer)
            arguments["x-single-active-consumer"] = true;
        if (queue.Expires is { } expires)
            arguments["x-expires"] = (long)expires.TotalMilliseconds;
        if (queue.DeliveryLimit is { } limit && deadLetters is not null)
            arguments["x-delivery-limit"] = limit;
        if (queue.MaxLength is { } length)
        {
            arguments["x-max-length"] = length;
            arguments["x-overflow"] = "reject-publish";
        }

        return arguments;
    }

    /// <summary>A quorum queue; what the broker itself takes out of it (expired, given back too often) goes to the other queue, if there is one.</summary>
    /// <remarks>At least once: without it the broker may lose a message between the two queues. It wants a queue that refuses when full.</remarks>
    public static Dictionary<string, object?> Quorum(string? deadLetterQueue)
    {
        var arguments = new Dictionary<string, object?> { ["x-queue-type"] = "quorum" };
        if (deadLetterQueue is not null)
        {
            arguments["x-dead-letter-exchange"] = "";
            arguments["x-dead-letter-routing-key"] = deadLetterQueue;
            arguments["x-dead-letter-strategy"] = "at-least-once";
            arguments["x-overflow"] = "reject-publish";
        }

        return arguments;
    }
}
