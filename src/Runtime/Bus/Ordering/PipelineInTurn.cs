using BusContracts.Transports;

namespace BusContracts;

/// <summary>The way of every delivery where messages of one key keep their order.</summary>
internal sealed class PipelineInTurn(OrderKeys keys, int concurrency, Dispatcher dispatcher, Settler settler, DeliveryTelemetry telemetry) : IDeliveryPipeline
{
    private readonly KeyedTurns _turns = new(concurrency);

    /// <summary>
    /// Called in the order of arrival: what it does before it first waits decides whose turn is next. A message keeps its turn
    /// until its fate is known, so a retry happens here and not by way of the broker, where later ones of its key would overtake it.
    /// </summary>
    public async ValueTask<DeliveryFate> ProcessAsync(Delivery delivery, Stopping stop)
    {
        var found = dispatcher.Recognize(delivery);
        object? key = null;
        Exception? withoutKey = null;
        try
        {
            key = keys.KeyOf(found, delivery.Info);
            await _turns.EnterAsync(key).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Also what the key throws where it is hashed and compared: then it has no turn yet.
            (key, withoutKey) = (null, failure);
            await _turns.EnterAsync(key).ConfigureAwait(false);
        }

        try
        {
            if (!DeliveryTelemetry.IsWatched)
                return await HandleAsync(delivery, found, withoutKey, watch: null, stop).ConfigureAwait(false);

            using var watch = telemetry.Begin(delivery, found);
            return watch.Ended(await HandleAsync(delivery, found, withoutKey, watch, stop).ConfigureAwait(false));
        }
        finally
        {
            _turns.Exit(key);
        }
    }

    private async ValueTask<DeliveryFate> HandleAsync(Delivery delivery, Recognized found, Exception? withoutKey, DeliveryWatch? watch, Stopping stop)
    {
        if (found.Kind == DeliveryFate.Undecodable && !IsOver(delivery, stop))
            return await settler.UndecodableAsync(delivery, found, stop).ConfigureAwait(false);

        for (var tries = 1; !IsOver(delivery, stop); tries++)
        {
            var verdict = withoutKey is not null ? Verdict.Threw(withoutKey) : await found.RunAsync(delivery.Info, stop.Handlers).ConfigureAwait(false);
            watch?.See(verdict, stop);
            if (verdict.Handling == Handling.Handled)
                return found.Kind;

            var (pause, fate) = await settler.SettleInPlaceAsync(delivery, found, verdict, tries, stop).ConfigureAwait(false);
            if (pause is null)
                return fate;
            await _turns.RestAsync(pause.Value, stop.Deliveries).ConfigureAwait(false);
        }

        watch?.GiveBack();
        return DeliveryFate.Retried;
    }

    /// <summary>Whether it comes again anyhow, after the earlier ones of its key that come again too.</summary>
    private static bool IsOver(Delivery delivery, Stopping stop) => stop.Deliveries.IsCancellationRequested || delivery.IsGone;
}
