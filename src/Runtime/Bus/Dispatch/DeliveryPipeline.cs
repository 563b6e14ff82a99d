using System.Runtime.CompilerServices;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>The way of every delivery: recognized, handled, and settled where its handlers did not handle it. It ends in exactly one fate.</summary>
/// <remarks>The methods on the way of every message pool their state: a handler that waits costs no allocation in each of them.</remarks>
internal sealed class DeliveryPipeline(Dispatcher dispatcher, Settler settler, DeliveryTelemetry telemetry)
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
            if (!DeliveryTelemetry.IsWatched)
                return await HandleInTurnAsync(delivery, found, withoutKey, turns, watch: null, stop).ConfigureAwait(false);

            using var watch = telemetry.Begin(delivery, found);
            return watch.Ended(await HandleInTurnAsync(delivery, found, withoutKey, turns, watch, stop).ConfigureAwait(false));
        }
        finally
        {
            turns.Exit(key);
        }
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
        watch?.See(verdict);
        return verdict.Handling == Handling.Handled
            ? found.Kind
            : await settler.SettleAsync(delivery, found, verdict, stop).ConfigureAwait(false);
    }

    private async ValueTask<DeliveryFate> HandleInTurnAsync(Delivery delivery, Recognized found, Exception? withoutKey, KeyedTurns turns, DeliveryWatch? watch, Stopping stop)
    {
        if (found.Kind == DeliveryFate.Undecodable && !IsOver(delivery, stop))
            return await settler.UndecodableAsync(delivery, found, stop).ConfigureAwait(false);

        for (var tries = 1; !IsOver(delivery, stop); tries++)
        {
            var verdict = withoutKey is not null ? Verdict.Threw(withoutKey) : await found.RunAsync(delivery.Info, stop.Handlers).ConfigureAwait(false);
            watch?.See(verdict);
            if (verdict.Handling == Handling.Handled)
                return found.Kind;

            var (pause, fate) = await settler.SettleInPlaceAsync(delivery, found, verdict, tries, stop).ConfigureAwait(false);
            if (pause is null)
                return fate;
            await turns.RestAsync(pause.Value, stop.Deliveries).ConfigureAwait(false);
        }

        return DeliveryFate.Retried;
    }

    /// <summary>Whether it comes again anyhow, after the earlier ones of its key that come again too.</summary>
    private static bool IsOver(Delivery delivery, Stopping stop) => stop.Deliveries.IsCancellationRequested || delivery.IsGone;
}
