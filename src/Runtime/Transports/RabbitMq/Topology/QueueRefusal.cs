using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>What the broker's no to a queue means, in words that say what to do.</summary>
internal static class QueueRefusal
{
    private const ushort AccessRefused = 403;
    private const string ArgumentBegin = "inequivalent arg '";
    private const string ValuesBegin = ": received ";

    public static BusConnectionException Of(string queue, OperationInterruptedException refused)
    {
        var said = Topology.Reason(refused);
        var text = refused switch
        {
            _ when TryFindDifference(said, out var argument, out var difference) =>
                $"The queue '{queue}' exists with another '{argument}': {difference}. "
                + $"Ask for it as it is, delete it once it is empty, or use it as it is by Queue.Existing(\"{queue}\").",
            _ when BrokerRefusal.IsMissing(refused) =>
                $"There is no queue '{queue}': declare it first, or let the bus do so by Queue.Shared(\"{queue}\").",
            { ShutdownReason.ReplyCode: AccessRefused } =>
                $"The queue '{queue}' may not be declared or read by this user: {said}. A user who may not declare it reads one that exists by Queue.Existing(\"{queue}\").",
            _ => $"The queue '{queue}' could not be opened: {said}",
        };
        return new BusConnectionException(text, refused);
    }

    /// <summary>Reads <c>inequivalent arg 'x-queue-type' for queue 'q' in vhost '/': received 'quorum' but current is 'classic'</c>.</summary>
    private static bool TryFindDifference(string said, out string argument, out string difference)
    {
        (argument, difference) = ("", "");
        var begin = said.IndexOf(ArgumentBegin, StringComparison.Ordinal);
        var values = said.LastIndexOf(ValuesBegin, StringComparison.Ordinal);
        if (begin < 0 || values < begin)
            return false;

        begin += ArgumentBegin.Length;
        argument = said[begin..said.IndexOf('\'', begin)];
        difference = $"the subscription wants {said[(values + ValuesBegin.Length)..].Replace("but current is", "and the queue has", StringComparison.Ordinal)}";
        return true;
    }
}
