using BusContracts.Transports;

namespace BusContracts;

/// <summary>What a <see cref="SubscriptionBuilder"/> was told, ready to be opened.</summary>
/// <param name="Request">What the transport is asked for.</param>
/// <param name="Pipeline">The way of every delivery.</param>
/// <param name="Order">By what messages are ordered; null where they are not.</param>
/// <param name="Concurrency">How many messages are handled at once.</param>
internal sealed record SubscriptionPlan(SubscriptionRequest Request, DeliveryPipeline Pipeline, OrderKeys? Order, ushort Concurrency);
