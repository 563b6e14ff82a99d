using System.Diagnostics;

namespace BusContracts.Testing;

/// <summary>What a <see cref="FaultPlan"/> does to a message on its way from its publisher to the queues, and what the publisher is told of it: that all is well, or that it is not.</summary>
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

    /// <summary>The broker refuses the message, as one whose disk fails: <see cref="PublishStatus.Nacked"/>, and no queue has it.</summary>
    public static Fault Nack { get; } = new("nack") { IsLoss = true, Outcome = PublishStatus.Nacked };

    /// <summary>The message comes back to its publisher, as if no queue were bound for it: <see cref="PublishStatus.Returned"/>.</summary>
    public static Fault Return { get; } = new("return") { IsLoss = true, Outcome = PublishStatus.Returned };

    /// <summary>The message never gets out, as without a connection for the whole of the publish's time: <see cref="PublishStatus.Failed"/>, and the broker never saw it.</summary>
    public static Fault Fail { get; } = new("fail") { IsLoss = true, Outcome = PublishStatus.Failed };

    internal bool IsLoss { get; private init; }

    internal PublishStatus Outcome { get; private init; } = PublishStatus.Confirmed;

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

    /// <summary>The connection ends before the confirm comes: the publisher is told <see cref="PublishStatus.Unknown"/>, and cannot know whether the message arrived.</summary>
    /// <remarks>Where <see cref="PublishOptions.RetryUnknown"/> asks for it the message is published again, up to ten times, and meets the rules anew each time: so give the rule a number of times.</remarks>
    /// <param name="arrives">Whether it did.</param>
    /// <returns>The fault.</returns>
    public static Fault Unknown(bool arrives) => new($"unknown, {(arrives ? "and it arrives" : "and it does not arrive")}") { IsLoss = !arrives, Outcome = PublishStatus.Unknown };

    /// <summary>What it does, for people.</summary>
    public override string ToString() => _text;
}
