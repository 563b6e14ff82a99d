using BusContracts.Transports;

namespace BusContracts;

/// <summary>What a <see cref="SubscriptionBuilder"/> was told, ready to be opened.</summary>
/// <param name="request">What the transport is asked for.</param>
/// <param name="pipeline">The way of every delivery.</param>
/// <param name="counters">What the pipeline counts.</param>
internal sealed class SubscriptionPlan(SubscriptionRequest request, IDeliveryPipeline pipeline, SubscriptionCounters counters)
{
    public SubscriptionRequest Request { get; } = request;

    public IDeliveryPipeline Pipeline { get; } = pipeline;

    public SubscriptionCounters Counters { get; } = counters;
}
