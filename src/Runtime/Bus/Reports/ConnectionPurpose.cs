namespace BusContracts;

/// <summary>What one of a bus's two connections is for; the broker holds back one that publishes too fast, so consuming has its own.</summary>
public enum ConnectionPurpose
{
    /// <summary>Messages go out on it.</summary>
    Publishing,

    /// <summary>Subscriptions receive on it.</summary>
    Consuming,
}

internal static class ConnectionPurposes
{
    /// <summary>As people read it in a line.</summary>
    public static string Gerund(this ConnectionPurpose purpose) => purpose == ConnectionPurpose.Publishing ? "publishing" : "consuming";
}
