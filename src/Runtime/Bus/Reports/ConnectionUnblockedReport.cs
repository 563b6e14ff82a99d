namespace BusContracts;

/// <summary>The broker takes messages again after a <see cref="ConnectionBlockedReport"/>.</summary>
public sealed class ConnectionUnblockedReport : BusReport
{
    internal ConnectionUnblockedReport(ConnectionPurpose purpose, string address, TimeSpan blocked)
    {
        Purpose = purpose;
        Address = address;
        Blocked = blocked;
    }

    /// <summary>Which of the two connections it is.</summary>
    public ConnectionPurpose Purpose { get; }

    /// <summary>Host and port of the broker.</summary>
    public string Address { get; }

    /// <summary>How long it took none.</summary>
    public TimeSpan Blocked { get; }

    private protected override string Describe() =>
        $"The broker at {Address} takes messages again on the connection for {Purpose.Gerund()}, after {Blocked.InSeconds()}.";
}
