namespace BusContracts;

/// <summary>What became of one published message.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="Reason">What the broker or the connection said, without any password; null where it was confirmed.</param>
public readonly record struct PublishOutcome(PublishStatus Status, string? Reason = null)
{
    /// <summary>Whether the broker has taken the message over.</summary>
    public bool IsConfirmed => Status == PublishStatus.Confirmed;
}

/// <summary>The outcomes that a publish can have.</summary>
public enum PublishStatus
{
    /// <summary>The broker has taken the message over.</summary>
    Confirmed,

    /// <summary>The broker has refused it.</summary>
    Nacked,

    /// <summary>The broker had no queue for it and gave it back; only where the publish asked for that.</summary>
    Returned,

    /// <summary>The broker surely does not have it: it was never written, or the broker refuses the exchange. Publishing it again cannot make it twice.</summary>
    Failed,

    /// <summary>
    /// The connection ended, or the time was over, after it was written and before it was confirmed: the broker may have it or not. See
    /// <see cref="PublishOptions.RetryUnknown"/>.
    /// </summary>
    Unknown,
}
