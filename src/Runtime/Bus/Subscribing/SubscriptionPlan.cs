using BusContracts.Transports;

namespace BusContracts;

/// <summary>What a <see cref="SubscriptionBuilder"/> was told, ready to be opened.</summary>
/// <param name="request">What the transport is asked for.</param>
/// <param name="pipeline">The way of every delivery.</param>
/// <param name="counters">What the pipeline counts.</param>
/// <param name="dispatcher">What recognizes a delivery.</param>
/// <param name="settler">What settles it where the pipeline fails.</param>
internal sealed class SubscriptionPlan(
    SubscriptionRequest request, IDeliveryPipeline pipeline, SubscriptionCounters counters, Dispatcher dispatcher, Settler settler)
{
    public SubscriptionRequest Request { get; } = request;

    public IDeliveryPipeline Pipeline { get; } = pipeline;

    public SubscriptionCounters Counters { get; } = counters;

    /// <summary>What becomes of a delivery over which the pipeline failed, which throws for nothing that a handler does.</summary>
    public ValueTask<DeliveryFate> SettleEscapedAsync(Delivery delivery, Exception problem, Stopping stop) =>
        settler.SettleEscapedAsync(delivery, dispatcher.Recognize(delivery), problem, stop);
}
