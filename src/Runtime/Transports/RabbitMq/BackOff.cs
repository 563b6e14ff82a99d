namespace BusContracts.Transports.RabbitMq;

/// <summary>The pause before the next attempt: doubling, capped, and with jitter, so that many services do not come back in one instant.</summary>
internal static class BackOff
{
    private const double FirstMilliseconds = 100;
    private const double LongestMilliseconds = 15_000;

    /// <param name="attempt">How many have failed before, from 0.</param>
    public static TimeSpan Pause(int attempt)
    {
        var longest = Math.Min(LongestMilliseconds, FirstMilliseconds * Math.Pow(2, Math.Min(attempt, 16)));
        // Jitter wants no secrecy.
#pragma warning disable CA5394
        return TimeSpan.FromMilliseconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
#pragma warning restore CA5394
    }
}
