namespace BusContracts;

/// <summary>The broker takes no more messages on a connection, as it does while it is short of memory or disk. A publish waits, up to its timeout; consuming goes on.</summary>
public sealed class ConnectionBlockedReport : BusReport
{
    internal ConnectionBlockedReport(ConnectionPurpose purpose, string address, string reason)
    {
        Purpose = purpose;
        Address = address;
        Reason = reason;
    }

    /// <summary>Which of the two connections it is.</summary>
    public ConnectionPurpose Purpose { get; }

    /// <summary>Host and port of the broker.</summary>
    public string Address { get; }

    /// <summary>What the broker is short of, as it says it: <c>low on memory</c>.</summary>
    public string Reason { get; }

    private protected override string Describe() =>
        $"The broker at {Address} is {Reason} and takes no messages on the connection for {Purpose.Gerund()}: publishes wait.";
}
