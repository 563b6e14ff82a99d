using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>What the broker's no to a queue means, in words that say what to do.</summary>
internal static class QueueRefusal
{
    /// <param name="queue">The one that was asked for.</param>
    /// <param name="refused">What the broker said.</param>
    /// <param name="companionOf">The queue whose retries wait in it, and with which the bus declares it; null for a queue that the user named.</param>
    public static BusConnectionException Of(string queue, OperationInterruptedException refused, string? companionOf = null)
    {
        var text = refused switch
        {
            { ShutdownReason.ReplyText: { } said } when Inequivalence.Parse(said) is { } differs =>
                $"The queue '{queue}' exists with another '{differs.Argument}': the subscription wants {differs.Wanted} and the queue has {differs.Current}. {Advice(queue, companionOf)}",
            _ when BrokerRefusal.IsMissing(refused) =>
                $"There is no queue '{queue}': declare it first, or let the bus do so by Queue.Shared(\"{queue}\").",
            _ when BrokerRefusal.IsAccessRefused(refused) =>
                $"The queue '{queue}' may not be declared or read by this user: {BrokerRefusal.Explain(refused)}. A user who may not declare it reads one that exists by Queue.Existing(\"{companionOf ?? queue}\").",
            _ => $"The queue '{queue}' could not be opened: {BrokerRefusal.Explain(refused)}",
        };
        return new BusConnectionException(text, refused);
    }

    private static string Advice(string queue, string? companionOf) => companionOf is null
        ? $"Ask for it as it is, delete it once it is empty, or use it as it is by Queue.Existing(\"{queue}\")."
        : $"Messages of '{companionOf}' wait in it for another try, and the bus declares it: delete it once it is empty.";
}
