namespace BusContracts.Chaos.Tests.Ledgers;

/// <summary>What one case has shown, as numbers.</summary>
internal sealed record LedgerRow
{
    public required string Case { get; init; }

    public required int Published { get; init; }

    public required int Confirmed { get; init; }

    public required int Nacked { get; init; }

    public required int Returned { get; init; }

    public required int Failed { get; init; }

    public required int Unknown { get; init; }

    /// <summary>Publishers that still waited when their deadline was over for long, and publishes that threw.</summary>
    public required int Hung { get; init; }

    public required int Handled { get; init; }

    public required int UnknownButHandled { get; init; }

    public required int Duplicates { get; init; }

    public required int DeadLettered { get; init; }

    public required int Left { get; init; }

    public required int Lost { get; init; }

    public required int Ghosts { get; init; }

    /// <summary>The longest of the case's recoveries; null where nothing had to recover.</summary>
    public TimeSpan? Recovery { get; init; }

    public TimeSpan? RecoveryLimit { get; init; }

    public required TimeSpan Duration { get; init; }

    public required string Verdict { get; init; }
}
