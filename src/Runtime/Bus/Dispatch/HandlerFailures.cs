namespace BusContracts;

/// <summary>Decides what becomes of a message whose handler threw: once more, then rejected; reported both times.</summary>
internal sealed class HandlerFailures(string queue, Reporter reporter)
{
    public DeliveryFate Decide(Exception problem, string eventName, DeliveryInfo delivery, CancellationToken cancel)
    {
        if (problem is OperationCanceledException && cancel.IsCancellationRequested)
            return DeliveryFate.Retried;

        var isRetried = !delivery.IsRedelivered;
        Report(problem, eventName, delivery, isRetried);
        return isRetried ? DeliveryFate.Retried : DeliveryFate.Failed;
    }

    public void Report(Exception problem, string eventName, DeliveryInfo delivery, bool isRetried) =>
        reporter.Tell(new HandlerFailedReport(queue, eventName, problem, isRetried, delivery));
}
