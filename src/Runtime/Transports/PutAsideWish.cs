using System.Runtime.CompilerServices;

namespace BusContracts.Transports;

/// <summary>That a subscription puts messages aside, and where to; only a subscription that does so has one.</summary>
/// <remarks>
/// What only such subscriptions need is called by way of this and never past it: in a native program that makes none,
/// nothing behind it is linked.
/// </remarks>
internal sealed class PutAsideWish
{
    public IReadOnlyList<TimeSpan> Delays { get; set; } = [];

    public Queue? DeadLetters { get; set; }

    /// <summary>Makes a transport ready, where there is anything to put aside.</summary>
    // Inlined it would be linked after all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Task PrepareAsync(IPutsAside transport, SubscriptionRequest request, CancellationToken cancel) =>
        DeadLetters is null && Delays.Count == 0 ? Task.CompletedTask : transport.PreparePuttingAsideAsync(request, cancel);
}

/// <summary>A part of a transport that has something to do before messages can be put aside.</summary>
internal interface IPutsAside
{
    Task PreparePuttingAsideAsync(SubscriptionRequest request, CancellationToken cancel);
}
