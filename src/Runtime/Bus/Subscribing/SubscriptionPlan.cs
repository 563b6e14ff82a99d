using BusContracts.Transports;

namespace BusContracts;

/// <summary>What a <see cref="SubscriptionBuilder"/> was told, ready to be opened.</summary>
/// <param name="request">What the transport is asked for.</param>
/// <param name="pipeline">The way of every delivery.</param>
internal sealed class SubscriptionPlan(SubscriptionRequest request, IDeliveryPipeline pipeline)
{
    public SubscriptionRequest Request { get; } = request;

    public IDeliveryPipeline Pipeline { get; } = pipeline;
}
