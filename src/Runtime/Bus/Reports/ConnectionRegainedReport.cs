namespace BusContracts;

/// <summary>A connection to the broker that is there again after a <see cref="ConnectionLostReport"/>; its subscriptions consume again within moments.</summary>
public sealed class ConnectionRegainedReport : BusReport
{
    internal ConnectionRegainedReport(ConnectionPurpose purpose, string address, TimeSpan downtime)
    {
        Purpose = purpose;
        Address = address;
        Downtime = downtime;
    }

    /// <summary>Which of the two connections it is.</summary>
    public ConnectionPurpose Purpose { get; }

    /// <summary>Host and port of the broker.</summary>
    public string Address { get; }

    /// <summary>How long there was none.</summary>
    public TimeSpan Downtime { get; }

    private protected override string Describe() =>
        $"The connection for {Purpose.Gerund()} to {Address} is back after {Downtime.InSeconds()}.";
}
