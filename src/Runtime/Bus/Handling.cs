namespace BusContracts;

/// <summary>What a handler made of a message.</summary>
public enum Handling
{
    /// <summary>Done: the message is acknowledged.</summary>
    Handled,

    /// <summary>Not now: the message is delivered again.</summary>
    Retry,

    /// <summary>Never: the message is rejected, and dead-lettered where its queue says so.</summary>
    Reject,
}
