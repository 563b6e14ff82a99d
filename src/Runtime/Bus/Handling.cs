namespace BusContracts;

/// <summary>What a handler made of a message.</summary>
public enum Handling
{
    /// <summary>Done: the message is acknowledged.</summary>
    Handled,

    /// <summary>Not now: the message is tried again as <see cref="SubscriptionBuilder.Retry"/> says.</summary>
    Retry,

    /// <summary>Never: the message goes where <see cref="SubscriptionBuilder.DeadLetter"/> says, or is rejected where that is nowhere.</summary>
    Reject,
}
