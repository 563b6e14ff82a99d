namespace BusContracts;

/// <summary>What a delivery turned out to be, and who wants it. A struct: on the way of every message.</summary>
internal readonly struct Recognized
{
    /// <summary>What it counts as once its handlers took it; <see cref="DeliveryFate.Undecodable"/> where it could not be read.</summary>
    public required DeliveryFate Kind { get; init; }

    /// <summary>The event's wire name, or null where the message has none.</summary>
    public string? EventName { get; init; }

    /// <summary>The contract that was tried on it; null where there were several and none could read it.</summary>
    public Contract? Contract { get; init; }

    /// <summary>The event, where the contract has it and this subscription wants it.</summary>
    public EventDescriptor? Event { get; init; }

    /// <summary>What the handlers get.</summary>
    public object? Message { get; init; }

    /// <summary>Null where nobody asked for it.</summary>
    public HandlerChain? Handlers { get; init; }

    /// <summary>Why it could not be read.</summary>
    public Exception? Problem { get; init; }

    /// <summary>Runs the handlers; where nobody is asked, nothing is left to do. Throws what a handler throws.</summary>
    public ValueTask<Handling> RunAsync(DeliveryInfo delivery, CancellationToken cancel) =>
        Handlers is null ? new ValueTask<Handling>(Handling.Handled) : Handlers.RunAsync(Message!, delivery.RoutingKey, cancel);
}
