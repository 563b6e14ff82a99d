using System.Diagnostics;

namespace BusContracts.Testing;

/// <summary>What a <see cref="FaultPlan"/> does to a message on its way from its publisher, who is told that all is well, to the queues.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Fault
{
    private readonly string _text;

    private Fault(string text) => _text = text;

    /// <summary>The message is confirmed and reaches no queue, as with a broker that crashes and kept it in memory alone.</summary>
    public static Fault Lose { get; } = new("lose") { IsLoss = true };

    /// <summary>The message reaches its queues twice, as where a publisher that heard of no confirm publishes again.</summary>
    public static Fault Duplicate { get; } = new("duplicate") { Copies = 2 };

    internal bool IsLoss { get; private init; }

    internal int Copies { get; private init; } = 1;

    internal TimeSpan Wait { get; private init; }

    internal int Passing { get; private init; }

    /// <summary>The message reaches its queues only after a time, by the clock that the broker was given.</summary>
    /// <param name="by">How long; more than zero, and at most 24 days.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is out of that range.</exception>
    public static Fault Delay(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, TimeSpan.FromDays(24));
        return new Fault($"delay by {by}") { Wait = by };
    }

    /// <summary>The message is held back until later ones have passed it on their way to one of its queues.</summary>
    /// <remarks>Where fewer follow, <see cref="InMemoryBroker.IdleAsync"/> lets it go, so that nothing is held for ever.</remarks>
    /// <param name="passing">How many pass it, at least 1; the plan's seed decides for each message how many of them.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="passing"/> is less than 1.</exception>
    public static Fault Reorder(int passing = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(passing, 1);
        return new Fault($"reorder by up to {passing}") { Passing = passing };
    }

    /// <summary>What it does, for people.</summary>
    public override string ToString() => _text;
}
