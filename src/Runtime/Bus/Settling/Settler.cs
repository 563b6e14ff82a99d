using BusContracts.Transports;

namespace BusContracts;

/// <summary>Decides what becomes of a message that was not handled, reports it, and sees to it.</summary>
/// <param name="queue">The queue's name.</param>
/// <param name="aside">What puts messages aside; null where the subscription does not.</param>
/// <param name="undecodables">Who is told of messages that could not be read.</param>
/// <param name="reporter">Who is told of the rest.</param>
internal sealed class Settler(string queue, AsideSettler? aside, Undecodables undecodables, Reporter reporter)
{
    /// <summary>
    /// The pause before something that could not be done is tried again, so that a broker which refuses for long is not
    /// asked in a tight loop.
    /// </summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<TimeSpan> _delays = aside?.Delays ?? [];
    private readonly string? _deadLetterQueue = aside?.DeadLetterQueue;

    /// <summary>What becomes of it, where it may come again by its queue.</summary>
    public ValueTask<DeliveryFate> SettleAsync(Delivery delivery, Recognized found, Verdict verdict, Stopping stop)
    {
        var info = delivery.Info;
        if (verdict.IsGivenBack(stop))
            return new ValueTask<DeliveryFate>(DeliveryFate.Retried);
        if (verdict.Handling == Handling.Reject)
            return EndAsync(delivery, found, DeadLetterCause.Rejected, exception: null, info.DeliveryCount, stop);

        if (_delays.Count == 0)
        {
            if (verdict.Exception is null)
                return new ValueTask<DeliveryFate>(DeliveryFate.Retried);
            return OnceMoreAsync(delivery, found, verdict.Exception, stop);
        }

        return info.RetryCount < _delays.Count
            ? RetryLaterAsync(delivery, found, verdict, _delays[info.RetryCount], stop)
            : EndAsync(delivery, found, DeadLetterCause.Failed, verdict.Exception, info.DeliveryCount, stop);
    }

    /// <summary>What becomes of it, where it keeps its turn among others and is tried again without leaving this process.</summary>
    /// <param name="delivery">The message.</param>
    /// <param name="found">What it is.</param>
    /// <param name="verdict">What its handlers said now.</param>
    /// <param name="tries">How often they were asked, from 1.</param>
    /// <param name="stop">When to give up.</param>
    /// <returns>After which pause it is tried again, or its fate.</returns>
    public async ValueTask<(TimeSpan? Pause, DeliveryFate Fate)> SettleInPlaceAsync(Delivery delivery, Recognized found, Verdict verdict, int tries, Stopping stop)
    {
        var deliveries = delivery.Info.DeliveryCount + tries - 1;
        if (verdict.IsGivenBack(stop))
            return (null, DeliveryFate.Retried);
        if (verdict.Handling == Handling.Reject)
            return (null, await EndAsync(delivery, found, DeadLetterCause.Rejected, exception: null, deliveries, stop).ConfigureAwait(false));

        TimeSpan? pause = _delays.Count switch
        {
            0 when verdict.Exception is null => Pause,
            0 => tries == 1 ? TimeSpan.Zero : null,
            _ => tries <= _delays.Count ? _delays[tries - 1] : null,
        };
        if (pause is null)
            return (null, await EndAsync(delivery, found, DeadLetterCause.Failed, verdict.Exception, deliveries, stop).ConfigureAwait(false));

        if (verdict.Exception is not null)
            Report(verdict.Exception, found, pause, delivery.Info);
        return (pause, default);
    }

    /// <summary>What becomes of it where something failed that is no handler: whatever the delays are, it is tried once more at once.</summary>
    public ValueTask<DeliveryFate> SettleEscapedAsync(Delivery delivery, Recognized found, Exception problem, Stopping stop) =>
        Verdict.Threw(problem).IsGivenBack(stop)
            ? new ValueTask<DeliveryFate>(DeliveryFate.Retried)
            : OnceMoreAsync(delivery, found, problem, stop);

    /// <summary>Tells of a message that could not be read.</summary>
    public ValueTask TellUndecodableAsync(Delivery delivery, Recognized found, Stopping stop) =>
        undecodables.TellAsync(new UndecodableMessage(found.Problem!, found.EventName, delivery), _deadLetterQueue, stop.Handlers);

    /// <summary>Puts a message that could not be read where such messages go.</summary>
    public ValueTask<DeliveryFate> SettleUndecodableAsync(Delivery delivery, Recognized found, Stopping stop) =>
        EndAsync(delivery, found, DeadLetterCause.Undecodable, found.Problem, delivery.Info.DeliveryCount, stop);

    private ValueTask<DeliveryFate> OnceMoreAsync(Delivery delivery, Recognized found, Exception problem, Stopping stop)
    {
        if (delivery.Info.IsRedelivered)
            return EndAsync(delivery, found, DeadLetterCause.Failed, problem, delivery.Info.DeliveryCount, stop);

        Report(problem, found, TimeSpan.Zero, delivery.Info);
        return new ValueTask<DeliveryFate>(DeliveryFate.Retried);
    }

    private ValueTask<DeliveryFate> RetryLaterAsync(Delivery delivery, Recognized found, Verdict verdict, TimeSpan delay, Stopping stop)
    {
        if (verdict.Exception is not null)
            Report(verdict.Exception, found, delay, delivery.Info);
        return aside!.RetryLaterAsync(delivery, delay, stop);
    }

    private ValueTask<DeliveryFate> EndAsync(
        Delivery delivery, Recognized found, DeadLetterCause cause, Exception? exception, int deliveries, Stopping stop)
    {
        if (cause == DeadLetterCause.Failed && exception is not null)
            Report(exception, found, retryIn: null, delivery.Info);
        if (_deadLetterQueue is not null)
            return aside!.DeadLetterAsync(delivery, found, cause, exception, deliveries, stop);

        return new ValueTask<DeliveryFate>(cause switch
        {
            DeadLetterCause.Undecodable => DeliveryFate.Undecodable,
            DeadLetterCause.Rejected => DeliveryFate.Rejected,
            _ => DeliveryFate.Failed,
        });
    }

    private void Report(Exception problem, Recognized found, TimeSpan? retryIn, DeliveryInfo delivery) =>
        reporter.Tell(new HandlerFailedReport(queue, found.EventName ?? "", problem, retryIn, retryIn is null ? _deadLetterQueue : null, delivery));
}
