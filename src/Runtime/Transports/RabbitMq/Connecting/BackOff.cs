namespace BusContracts.Transports.RabbitMq;

/// <summary>The pause before the next attempt: doubling up to the longest, less a random part, so that many services do not come back in one instant.</summary>
/// <param name="first">The pause after the first failure.</param>
/// <param name="longest">No pause is longer; the same as <paramref name="first"/> for pauses that do not grow.</param>
/// <param name="jitter">The part of a pause that is left to chance, from 0 (none) to 1 (all of it).</param>
internal sealed class BackOff(TimeSpan first, TimeSpan longest, double jitter)
{
    public TimeSpan First { get; } = first;

    public TimeSpan Longest { get; } = longest;

    public double Jitter { get; } = jitter;

    public static BackOff Default { get; } = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(15), 0.5);

    /// <param name="attempt">How many have failed before, from 0.</param>
    public TimeSpan Pause(int attempt)
    {
        var full = Math.Min(Longest.TotalMilliseconds, First.TotalMilliseconds * Math.Pow(2, Math.Min(attempt, 40)));
        // Jitter wants no secrecy.
#pragma warning disable CA5394
        return TimeSpan.FromMilliseconds(full * (1 - (Jitter * Random.Shared.NextDouble())));
#pragma warning restore CA5394
    }
}
