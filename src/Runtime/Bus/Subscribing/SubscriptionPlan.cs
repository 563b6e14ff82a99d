using BusContracts.Transports;

namespace BusContracts;

/// <summary>What a <see cref="SubscriptionBuilder"/> was told, ready to be opened.</summary>
/// <param name="Request">What the transport is asked for.</param>
/// <param name="Pipeline">The way of every delivery.</param>
internal sealed record SubscriptionPlan(SubscriptionRequest Request, IDeliveryPipeline Pipeline);
