using System.Runtime.CompilerServices;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>The way of every delivery where no order is asked for: recognized, handled, and settled where its handlers did not handle it.</summary>
/// <remarks>The methods on the way of every message pool their state: a handler that waits costs no allocation in each of them.</remarks>
internal sealed class DeliveryPipeline(Dispatcher dispatcher, Settler settler, DeliveryTelemetry telemetry) : IDeliveryPipeline
{
    /// <summary>Called for deliveries in any order, several at once.</summary>
    public ValueTask<DeliveryFate> ProcessAsync(Delivery delivery, Stopping stop)
    {
        if (stop.Deliveries.IsCancellationRequested)
        {
            if (DeliveryTelemetry.IsWatched)
                telemetry.CountGivenBack();
            return new ValueTask<DeliveryFate>(DeliveryFate.Retried);
        }

        var found = dispatcher.Recognize(delivery);
        return DeliveryTelemetry.IsWatched ? WatchAsync(delivery, found, stop) : HandleAsync(delivery, found, watch: null, stop);
    }

    private async ValueTask<DeliveryFate> WatchAsync(Delivery delivery, Recognized found, Stopping stop)
    {
        using var watch = telemetry.Begin(delivery, found);
        return watch.Ended(await HandleAsync(delivery, found, watch, stop).ConfigureAwait(false));
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<DeliveryFate> HandleAsync(Delivery delivery, Recognized found, DeliveryWatch? watch, Stopping stop)
    {
        if (found.Kind == DeliveryFate.Undecodable)
            return await settler.UndecodableAsync(delivery, found, stop).ConfigureAwait(false);

        var verdict = await found.RunAsync(delivery.Info, stop.Handlers).ConfigureAwait(false);
        watch?.See(verdict, stop);
        return verdict.Handling == Handling.Handled
            ? found.Kind
            : await settler.SettleAsync(delivery, found, verdict, stop).ConfigureAwait(false);
    }
}
