namespace BusContracts;

/// <summary>What a subscription does with messages that its handlers do not handle.</summary>
/// <param name="Delays">After which pauses it is tried again; empty for once more at once.</param>
/// <param name="DeadLetters">Where it goes when that was of no use; null rejects it.</param>
internal sealed record FailurePolicy(IReadOnlyList<TimeSpan> Delays, Queue? DeadLetters)
{
    private static readonly TimeSpan[] s_delays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)];

    /// <summary>What stands where a subscription says nothing of it.</summary>
    public static FailurePolicy DefaultOf(Queue queue) => queue.IsDeclared && queue.IsShared
        ? new FailurePolicy(s_delays, Queue.Shared(Transports.PutAside.DeadLetterQueue(queue.Name)))
        : new FailurePolicy([], DeadLetters: null);
}
