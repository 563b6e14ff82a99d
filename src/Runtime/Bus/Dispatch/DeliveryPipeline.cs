using System.Runtime.CompilerServices;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>The way of every delivery where no order is asked for: recognized, handled, and settled where its handlers did not handle it.</summary>
/// <remarks>
/// The methods on the way of every message pool their state: a handler that waits costs no allocation in each of them. All of them
/// have one result, for each further one would be a pool of its own in a native program.
/// </remarks>
internal sealed class DeliveryPipeline(Dispatcher dispatcher, Settler settler, DeliveryTelemetry telemetry, SubscriptionCounters counters) : IDeliveryPipeline
{
    /// <summary>Called for deliveries in any order, several at once.</summary>
    public ValueTask<Handling> ProcessAsync(Delivery delivery, Stopping stop)
    {
        if (stop.Deliveries.IsCancellationRequested)
        {
            if (DeliveryTelemetry.IsWatched)
                telemetry.CountGivenBack();
            return new ValueTask<Handling>(Counted(DeliveryFate.Retried));
        }

        var found = dispatcher.Recognize(delivery);
        return HandleAsync(delivery, found, stop);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Handling> HandleAsync(Delivery delivery, Recognized found, Stopping stop)
    {
        using var watch = DeliveryTelemetry.IsWatched ? telemetry.Begin(delivery, found) : null;
        var fate = found.Kind;
        if (fate == DeliveryFate.Undecodable)
        {
            await settler.TellUndecodableAsync(delivery, found, stop).ConfigureAwait(false);
            fate = await settler.SettleUndecodableAsync(delivery, found, stop).ConfigureAwait(false);
        }
        else
        {
            Verdict verdict;
            try
            {
                verdict = new Verdict(await found.RunAsync(delivery.Info, stop.Handlers).ConfigureAwait(false));
            }
            catch (Exception problem)
            {
                verdict = Verdict.Threw(problem);
            }

            watch?.See(verdict);
            if (verdict.Handling != Handling.Handled)
                fate = await settler.SettleAsync(delivery, found, verdict, stop).ConfigureAwait(false);
        }

        watch?.Ended(fate);
        return Counted(fate);
    }

    private Handling Counted(DeliveryFate fate)
    {
        counters.Count(fate);
        return fate.ToHandling();
    }
}
