using System.Runtime.CompilerServices;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>The way of every delivery: recognized, handled, and settled where its handlers did not handle it. It ends in exactly one fate.</summary>
/// <remarks>The methods on the way of every message pool their state: a handler that waits costs no allocation in each of them.</remarks>
internal sealed class DeliveryPipeline(Dispatcher dispatcher, Settler settler)
{
    /// <summary>Called for deliveries in any order, several at once.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<DeliveryFate> ProcessAsync(Delivery delivery, Stopping stop)
    {
        if (stop.Deliveries.IsCancellationRequested)
            return DeliveryFate.Retried;

        var found = dispatcher.Recognize(delivery);
        if (found.Kind == DeliveryFate.Undecodable)
            return await settler.UndecodableAsync(delivery, found, stop).ConfigureAwait(false);

        var verdict = await found.RunAsync(delivery.Info, stop.Handlers).ConfigureAwait(false);
        return verdict.Handling == Handling.Handled
            ? found.Kind
            : await settler.SettleAsync(delivery, found, verdict, stop).ConfigureAwait(false);
    }

    /// <summary>
    /// Called in the order of arrival: what it does before it first waits decides whose turn is next. A message keeps its turn
    /// until its fate is known, so a retry happens here and not by way of the broker, where later ones of its key would overtake it.
    /// </summary>
    public async ValueTask<DeliveryFate> ProcessInTurnAsync(Delivery delivery, OrderKeys keys, KeyedTurns turns, Stopping stop)
    {
        var found = dispatcher.Recognize(delivery);
        object? key = null;
        Exception? withoutKey = null;
        try
        {
            key = keys.KeyOf(found, delivery.Info);
        }
        catch (Exception failure)
        {
            withoutKey = failure;
        }

        await turns.EnterAsync(key).ConfigureAwait(false);
        try
        {
            if (found.Kind == DeliveryFate.Undecodable && !IsOver(delivery, stop))
                return await settler.UndecodableAsync(delivery, found, stop).ConfigureAwait(false);

            for (var tries = 1; !IsOver(delivery, stop); tries++)
            {
                var verdict = withoutKey is not null ? Verdict.Threw(withoutKey) : await found.RunAsync(delivery.Info, stop.Handlers).ConfigureAwait(false);
                if (verdict.Handling == Handling.Handled)
                    return found.Kind;

                var (pause, fate) = await settler.SettleInPlaceAsync(delivery, found, verdict, tries, stop).ConfigureAwait(false);
                if (pause is null)
                    return fate;
                await turns.RestAsync(pause.Value, stop.Deliveries).ConfigureAwait(false);
            }

            return DeliveryFate.Retried;
        }
        finally
        {
            turns.Exit(key);
        }
    }

    /// <summary>Whether it comes again anyhow, after the earlier ones of its key that come again too.</summary>
    private static bool IsOver(Delivery delivery, Stopping stop) => stop.Deliveries.IsCancellationRequested || delivery.IsGone;
}
