namespace BusContracts.Transports;

/// <summary>What carries messages between services: an in-memory broker, RabbitMQ, and later a gateway without routing keys.</summary>
/// <remarks>Safe for any number of threads. One test suite holds every implementation to this contract.</remarks>
internal interface ITransport : IAsyncDisposable
{
    /// <summary>Where it leads, for people: host and port, never a password.</summary>
    string Description { get; }

    /// <summary>Publishes one message; returns when its fate is known, and never throws for what the broker does.</summary>
    /// <exception cref="NotSupportedException">The transport only receives.</exception>
    ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel);

    /// <summary>Opens a queue and hands over what arrives until the subscription is disposed; returns when messages can arrive.</summary>
    Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel);
}

/// <summary>An open queue.</summary>
internal interface ITransportSubscription : IAsyncDisposable
{
    /// <summary>The queue's name at the broker; changes when a server-named queue is made anew.</summary>
    string QueueName { get; }
}

/// <summary>Handles one delivery; what it returns is what the broker is told. The body is valid until it completes.</summary>
internal delegate ValueTask<Handling> DeliveryHandler(Delivery delivery, CancellationToken cancel);
