namespace BusContracts;

/// <summary>Why a message was put into a dead-letter queue.</summary>
public enum DeadLetterCause
{
    /// <summary>Its contract cannot hold it.</summary>
    Undecodable,

    /// <summary>A handler returned <see cref="Handling.Reject"/>.</summary>
    Rejected,

    /// <summary>It was tried as often as the subscription allows, and its handlers threw or asked for a retry each time.</summary>
    Failed,
}
