namespace BusContracts.Transports;

/// <summary>What a broker should have.</summary>
internal sealed record ExpectedTopology(IReadOnlyList<Exchange> Exchanges, IReadOnlyList<ExpectedQueue> Queues);

/// <summary>A queue that a broker should have, as a subscription asks for it.</summary>
/// <param name="Name">Its name at the broker.</param>
/// <param name="Request">What the subscription asks for.</param>
internal sealed record ExpectedQueue(string Name, SubscriptionRequest Request)
{
    /// <summary>A shared queue as a subscription opens it that says nothing else; its bindings are not known.</summary>
    public static ExpectedQueue Of(Queue queue)
    {
        var request = new SubscriptionRequest { Queue = queue, Bindings = [] };
        queue.Failures?.Invoke(queue).AskFor(request, isInPlace: false);
        return new ExpectedQueue(queue.Name, request);
    }
}
