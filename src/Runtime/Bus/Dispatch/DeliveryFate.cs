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

    /// <summary>Not a message of the contract, or not one of its shape.</summary>
    Undecodable,

    /// <summary>Given back to its queue, to be delivered again.</summary>
    Retried,

    /// <summary>Rejected because a handler said so.</summary>
    Rejected,

    /// <summary>Rejected because a handler threw, and threw again.</summary>
    Failed,
}

internal static class DeliveryFates
{
    public const int Count = (int)DeliveryFate.Failed + 1;

    /// <summary>What the broker is told.</summary>
    public static Handling ToHandling(this DeliveryFate fate) => fate switch
    {
        DeliveryFate.Handled or DeliveryFate.Filtered or DeliveryFate.Unknown => Handling.Handled,
        DeliveryFate.Retried => Handling.Retry,
        _ => Handling.Reject,
    };
}
