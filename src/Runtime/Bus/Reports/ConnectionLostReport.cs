namespace BusContracts;

/// <summary>A connection to the broker that was lost; the bus opens it anew for as long as it takes, and reports that too.</summary>
/// <remarks>Messages for exclusive queues that are published meanwhile are lost with these queues; a publish waits, up to its timeout.</remarks>
public sealed class ConnectionLostReport : BusReport
{
    internal ConnectionLostReport(ConnectionPurpose purpose, string address, string reason)
    {
        Purpose = purpose;
        Address = address;
        Reason = reason;
    }

    /// <summary>Which of the two connections it was.</summary>
    public ConnectionPurpose Purpose { get; }

    /// <summary>Host and port of the broker.</summary>
    public string Address { get; }

    /// <summary>What the broker or the network said.</summary>
    public string Reason { get; }

    private protected override string Describe() =>
        $"The connection for {Purpose.Gerund()} to {Address} was lost and is opened anew: {Reason}";
}
