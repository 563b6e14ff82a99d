using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace BusContracts.Transports;

/// <summary>That handlers begin in the order of arrival; only a subscription that asks for an order has one.</summary>
/// <remarks>What only such subscriptions need of a transport is called by way of this, as with <see cref="PutAsideWish"/>.</remarks>
internal sealed class InOrderWish
{
    /// <summary>Begins to handle a delivery; completes when the next may begin.</summary>
    // Inlined it would be linked after all, and so would a static method be.
    [SuppressMessage("Performance", "CA1822", Justification = "An instance method of a type that is never made is not linked.")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Task BeginAsync(IBeginsInOrder consumer, Delivery delivery) => consumer.BeginAsync(delivery);
}

/// <summary>A consumer whose next delivery may come before the handler of the last has ended.</summary>
internal interface IBeginsInOrder
{
    Task BeginAsync(Delivery delivery);
}
