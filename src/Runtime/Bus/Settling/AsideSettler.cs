using BusContracts.Transports;

namespace BusContracts;

/// <summary>Puts a message that was not handled into a companion of its queue: for a later try, or for good.</summary>
internal sealed class AsideSettler(string queue, FailurePolicy policy, Reporter reporter)
{
    public IReadOnlyList<TimeSpan> Delays => policy.Delays;

    /// <summary>Where messages go for good; null where they do not.</summary>
    public string? DeadLetterQueue { get; } = policy.DeadLetters?.Name;

    public async ValueTask<DeliveryFate> RetryLaterAsync(Delivery delivery, TimeSpan delay, Stopping stop) =>
        await TryPutAsideAsync(
            () => delivery.RetryLaterAsync(delay, DeadLetterNotes.OfRetry(delivery.Info), stop.Handlers),
            PutAside.RetryQueue(queue, delay), delivery, stop).ConfigureAwait(false)
            ? DeliveryFate.RetriedLater
            : DeliveryFate.Retried;

    public async ValueTask<DeliveryFate> DeadLetterAsync(
        Delivery delivery, Recognized found, DeadLetterCause cause, Exception? exception, int deliveries, Stopping stop)
    {
        var notes = DeadLetterNotes.OfDeadLetter(queue, delivery.Info, deliveries, found, cause, exception);
        if (!await TryPutAsideAsync(() => delivery.DeadLetterAsync(notes, stop.Handlers), DeadLetterQueue!, delivery, stop).ConfigureAwait(false))
            return DeliveryFate.Retried;

        reporter.Tell(new DeadLetteredReport(queue, DeadLetterQueue!, found.EventName, cause, deliveries, delivery.Info));
        return DeliveryFate.DeadLettered;
    }

    /// <summary>A copy that is not confirmed is no copy: then the message goes back to its queue, after a pause.</summary>
    private async ValueTask<bool> TryPutAsideAsync(Func<ValueTask<PublishOutcome>> copy, string target, Delivery delivery, Stopping stop)
    {
        try
        {
            var outcome = await OutcomeOf(copy).ConfigureAwait(false);
            if (outcome.IsConfirmed)
                return true;

            reporter.Tell(new PutAsideFailedReport(queue, target, outcome, delivery.Info));
            await Task.Delay(Settler.Pause, stop.Deliveries).ConfigureAwait(false);
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Whatever a transport throws, the message is not lost over it.</summary>
    private static async ValueTask<PublishOutcome> OutcomeOf(Func<ValueTask<PublishOutcome>> copy)
    {
        try
        {
            return await copy().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new PublishOutcome(PublishStatus.Unknown, failure.Message);
        }
    }
}
