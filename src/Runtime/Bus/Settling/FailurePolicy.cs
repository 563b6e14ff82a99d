using System.Runtime.CompilerServices;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>What a subscription does with messages that its handlers do not handle, where it does more than give them back once and then reject them.</summary>
/// <remarks>
/// Made by <see cref="Queue.Shared"/>, <see cref="SubscriptionBuilder.Retry"/> and <see cref="SubscriptionBuilder.DeadLetter"/> alone, and what
/// puts messages aside is reached by way of it alone: a native program that calls none of these does not link that.
/// </remarks>
/// <param name="Delays">After which pauses it is tried again; empty for once more at once.</param>
/// <param name="DeadLetters">Where it goes when that was of no use; null rejects it.</param>
internal sealed record FailurePolicy(IReadOnlyList<TimeSpan> Delays, Queue? DeadLetters)
{
    private static readonly TimeSpan[] s_delays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)];

    /// <summary>What stands where a subscription of a shared queue says nothing of it.</summary>
    public static FailurePolicy OfShared(Queue queue) => new(s_delays, Queue.Shared(PutAside.DeadLetterQueue(queue.Name)));

    /// <summary>Says it in what a transport is asked for.</summary>
    /// <param name="request">What it is asked for.</param>
    /// <param name="isInPlace">Whether messages wait for their next try in this process, so that nothing has to bring them back.</param>
    public void AskFor(SubscriptionRequest request, bool isInPlace)
    {
        request.RetryDelays = isInPlace ? [] : Delays;
        request.DeadLetters = DeadLetters;
    }

    // Inlined it would be linked after all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public AsideSettler SettlerOf(string queue, Reporter reporter) => new(queue, this, reporter);
}
