namespace BusContracts;

/// <summary>A connection that was lost and cannot come back, since the broker now refuses the log-in or the virtual host. The bus goes on asking; told once for each reason.</summary>
/// <remarks>As when the user's password was changed at the broker: the bus is back when the broker lets it in, or when the program is started anew with the new one.</remarks>
public sealed class ConnectionRefusedReport : BusReport
{
    internal ConnectionRefusedReport(ConnectionPurpose purpose, string reason)
    {
        Purpose = purpose;
        Reason = reason;
    }

    /// <summary>Which of the two connections it is.</summary>
    public ConnectionPurpose Purpose { get; }

    /// <summary>Where, what the broker refused, and what to look at.</summary>
    public string Reason { get; }

    private protected override string Describe() => $"The connection for {Purpose.Gerund()} does not come back and is tried again and again: {Reason}";
}
