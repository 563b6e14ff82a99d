namespace BusContracts.Benchmarks;

/// <summary>One of those that are compared: a connection to publish on and one to consume from, a topic exchange and a durable classic queue of its own.</summary>
/// <remarks>
/// Equal on all sides: the message (<see cref="BusMessage"/>), its routing key, its headers <c>name</c>, <c>origin_uuid</c> and <c>required_acl</c>, content type,
/// time stamp and persistence; a confirm for each publish; an acknowledgement for each delivery, after the handler; a prefetch of 250.
/// </remarks>
internal interface IBusSide : IAsyncDisposable
{
    /// <summary>Called by the handler of each message, before its acknowledgement, one call after the other or several at once.</summary>
    Action Handled { get; set; }

    /// <summary>Starts the consumer, which stays until the side is disposed.</summary>
    Task ConsumeAsync();

    /// <summary>Publishes the message; completes when the broker has confirmed it.</summary>
    ValueTask PublishAsync();
}
