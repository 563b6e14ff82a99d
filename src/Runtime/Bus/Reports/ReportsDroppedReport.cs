namespace BusContracts;

/// <summary>Reports that nobody was told, since <see cref="MessageBusOptions.Report"/> takes longer for one than the next ones take to come.</summary>
public sealed class ReportsDroppedReport : BusReport
{
    internal ReportsDroppedReport(long count)
    {
        Count = count;
    }

    /// <summary>How many were dropped since the last report of this kind.</summary>
    public long Count { get; }

    private protected override string Describe() => $"{Count} reports were dropped here: MessageBusOptions.Report is slower than they come.";
}
