namespace BusContracts;

/// <summary>What became of one delivery: every one ends in exactly one of these.</summary>
internal enum DeliveryFate
{
    /// <summary>Its handlers took it.</summary>
    Handled,

    /// <summary>An event of the contract that this subscription did not ask for.</summary>
    Filtered,

    /// <summary>An event that no contract of the subscription has.</summary>
    Unknown,

    /// <summary>Rejected because it is not a message of the contract, or not one of its shape.</summary>
    Undecodable,

    /// <summary>Given back to its queue, to be delivered again at once.</summary>
    Retried,

    /// <summary>Put aside in a queue that brings it back after a delay.</summary>
    RetriedLater,

    /// <summary>Put into the dead-letter queue, for whichever cause.</summary>
    DeadLettered,

    /// <summary>Rejected because a handler said so.</summary>
    Rejected,

    /// <summary>Rejected because its handlers did not handle it as often as it was tried.</summary>
    Failed,
}

internal static class DeliveryFates
{
    public const int Count = (int)DeliveryFate.Failed + 1;

    /// <summary>What the broker is told. What was copied into another queue is acknowledged here.</summary>
    public static Handling ToHandling(this DeliveryFate fate) => fate switch
    {
        DeliveryFate.Undecodable or DeliveryFate.Rejected or DeliveryFate.Failed => Handling.Reject,
        DeliveryFate.Retried => Handling.Retry,
        _ => Handling.Handled,
    };
}
