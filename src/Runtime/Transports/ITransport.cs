namespace BusContracts.Transports;

/// <summary>What carries messages between services: an in-memory broker, RabbitMQ, and later a gateway without routing keys.</summary>
/// <remarks>Safe for any number of threads. One test suite holds every implementation to this contract.</remarks>
internal interface ITransport : IAsyncDisposable
{
    /// <summary>Where it leads, for people: host and port, never a password.</summary>
    string Description { get; }

    /// <summary>What traces and metrics call the kind of broker.</summary>
    string MessagingSystem => "in_memory";

    /// <summary>Whether messages can go out and come in now; always, where there is no connection to lose. Never <see cref="BusState.Disposed"/>.</summary>
    BusState State => BusState.Connected;

    /// <summary>Why they cannot, for people; null where they can.</summary>
    string? Trouble => null;

    /// <summary>Publishes one message; returns when its fate is known, and never throws for what the broker does.</summary>
    /// <exception cref="ArgumentException">A header cannot travel: see <see cref="HeaderValues"/>.</exception>
    /// <exception cref="NotSupportedException">The transport only receives.</exception>
    /// <exception cref="ObjectDisposedException">The transport was disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled; the message may be on its way all the same.</exception>
    ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel);

    /// <summary>Opens a queue and hands over what arrives until the subscription is disposed; returns when messages can arrive.</summary>
    /// <remarks>Handlers run in no context of the caller: its trace, its culture and its locals end with the call, and the subscription does not.</remarks>
    /// <exception cref="BusConnectionException">The broker refuses the queue or an exchange, or cannot be reached.</exception>
    /// <exception cref="ObjectDisposedException">The transport was disposed.</exception>
    Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel);

    /// <summary>Compares the broker with what it should have, and changes nothing there.</summary>
    /// <exception cref="BusConnectionException">The broker cannot be reached.</exception>
    /// <exception cref="ObjectDisposedException">The transport was disposed.</exception>
    Task VerifyAsync(ExpectedTopology expected, TopologyFindings findings, CancellationToken cancel)
    {
        findings.CannotTell($"What there is at {Description}: it cannot be asked.");
        return Task.CompletedTask;
    }
}

/// <summary>An open queue.</summary>
/// <remarks>
/// Disposing cancels the handlers' token, waits until those that run have ended, tells the broker what they returned, and gives
/// what was not handled back to the queue. A handler may dispose its own subscription, or the transport: it then does not wait for itself.
/// </remarks>
internal interface ITransportSubscription : IAsyncDisposable
{
    /// <summary>The queue's name at the broker; changes when a server-named queue is made anew.</summary>
    string QueueName { get; }

    /// <summary>Whether a consumer is there now: what arrives in the queue comes here.</summary>
    bool IsConsuming { get; }

    /// <summary>What the broker refused last: the consumer where there is none, a binding where there is one; null where it refused nothing since the last consumer began, or was bound again.</summary>
    string? Trouble { get; }
}

/// <summary>Handles one delivery; what it returns is what the broker is told. The body is valid until it completes.</summary>
/// <remarks>
/// The token is cancelled when the subscription is disposed. An exception is <see cref="Handling.Retry"/> the first time and
/// <see cref="Handling.Reject"/> for a message that was delivered before; it never stops the subscription.
/// </remarks>
internal delegate ValueTask<Handling> DeliveryHandler(Delivery delivery, CancellationToken cancel);
