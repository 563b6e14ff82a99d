using BusContracts.Transports;

namespace BusContracts;

/// <summary>The way of every delivery where messages of one key keep their order.</summary>
internal sealed class PipelineInTurn(OrderKeys keys, int concurrency, Dispatcher dispatcher, Settler settler, DeliveryTelemetry telemetry, SubscriptionCounters counters) : IDeliveryPipeline
{
    private readonly KeyedTurns _turns = new(concurrency);

    /// <summary>
    /// Called in the order of arrival: what it does before it first waits decides whose turn is next. A message keeps its turn
    /// until its fate is known, so a retry happens here and not by way of the broker, where later ones of its key would overtake it.
    /// </summary>
    public async ValueTask<Handling> ProcessAsync(Delivery delivery, Stopping stop)
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

        await _turns.EnterAsync(key).ConfigureAwait(false);
        try
        {
            using var watch = DeliveryTelemetry.IsWatched ? telemetry.Begin(delivery, found) : null;
            var fate = await HandleAsync(delivery, found, withoutKey, watch, stop).ConfigureAwait(false);
            watch?.Ended(fate);
            counters.Count(fate);
            return fate.ToHandling();
        }
        finally
        {
            _turns.Exit(key);
        }
    }

    private async ValueTask<DeliveryFate> HandleAsync(Delivery delivery, Recognized found, Exception? withoutKey, DeliveryWatch? watch, Stopping stop)
    {
        if (found.Kind == DeliveryFate.Undecodable && !IsOver(delivery, stop))
        {
            await settler.TellUndecodableAsync(delivery, found, stop).ConfigureAwait(false);
            return await settler.SettleUndecodableAsync(delivery, found, stop).ConfigureAwait(false);
        }

        for (var tries = 1; !IsOver(delivery, stop); tries++)
        {
            var verdict = withoutKey is not null ? Verdict.Threw(withoutKey) : await RunAsync(delivery, found, stop).ConfigureAwait(false);
            watch?.See(verdict);
            if (verdict.Handling == Handling.Handled)
                return found.Kind;

            var (pause, fate) = await settler.SettleInPlaceAsync(delivery, found, verdict, tries, stop).ConfigureAwait(false);
            if (pause is null)
                return fate;
            await _turns.RestAsync(pause.Value, stop.Deliveries).ConfigureAwait(false);
        }

        return DeliveryFate.Retried;
    }

    private static async ValueTask<Verdict> RunAsync(Delivery delivery, Recognized found, Stopping stop)
    {
        try
        {
            return new Verdict(await found.RunAsync(delivery.Info, stop.Handlers).ConfigureAwait(false));
        }
        catch (Exception problem)
        {
            return Verdict.Threw(problem);
        }
    }

    /// <summary>Whether it comes again anyhow, after the earlier ones of its key that come again too.</summary>
    private static bool IsOver(Delivery delivery, Stopping stop) => stop.Deliveries.IsCancellationRequested || delivery.IsGone;
}
