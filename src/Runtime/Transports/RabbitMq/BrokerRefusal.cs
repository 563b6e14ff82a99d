using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>What an exception of the client means, in words that say what to do.</summary>
internal static class BrokerRefusal
{
    private const ushort NotAllowed = 530;
    private const ushort AccessRefused = 403;
    private const ushort PreconditionFailed = 406;
    private const ushort NotFound = 404;
    private const string ArgumentBegin = "inequivalent arg '";
    private const string ValuesBegin = ": received ";

    /// <summary>Why no connection came to be.</summary>
    public static BusConnectionException ToConnect(AmqpUri uri, TimeSpan timeout, Exception failure)
    {
        var reasons = Chain(failure).ToArray();
        var text = reasons switch
        {
            _ when reasons.Any(reason => reason is AuthenticationFailureException or PossibleAuthenticationFailureException) =>
                $"The broker at {uri.Address} refused the log-in of user '{uri.UserName}'. Check user name and password; 'guest' may only log in from the broker's own machine.",
            _ when reasons.OfType<OperationInterruptedException>().Any(reason => reason.ShutdownReason?.ReplyCode is NotAllowed or AccessRefused) =>
                $"The broker at {uri.Address} does not let user '{uri.UserName}' into the virtual host '{uri.VirtualHost}': it does not exist, or the user has no right to it.",
            _ when reasons.OfType<SocketException>().FirstOrDefault() is { } socket =>
                $"No broker answers at {uri.Address}: {socket.Message}. Check host and port, and that the broker runs.",
            _ when reasons.Any(reason => reason is TimeoutException or OperationCanceledException) =>
                $"No broker answered at {uri.Address} within {timeout.TotalSeconds:0.#} s. Check host and port, and that an AMQP 0-9-1 broker listens there.",
            _ => $"The connection to the broker at {uri.Address} failed: {reasons[^1].Message}",
        };
        return new BusConnectionException(text, failure);
    }

    /// <summary>Why a queue could not be had.</summary>
    public static BusConnectionException OfQueue(string queue, OperationInterruptedException refused)
    {
        var said = Topology.Reason(refused);
        var text = refused.ShutdownReason?.ReplyCode switch
        {
            PreconditionFailed when TryFindDifference(said, out var argument, out var difference) =>
                $"The queue '{queue}' exists with another '{argument}': {difference}. "
                + $"Ask for it as it is, delete it once it is empty, or use it as it is by Queue.Existing(\"{queue}\").",
            NotFound => $"There is no queue '{queue}': declare it first, or let the bus do so by Queue.Shared(\"{queue}\").",
            AccessRefused => $"The queue '{queue}' may not be declared or read by this user: {said}. A user who may not declare it reads one that exists by Queue.Existing(\"{queue}\").",
            _ => $"The queue '{queue}' could not be opened: {said}",
        };
        return new BusConnectionException(text, refused);
    }

    /// <summary>Whether the broker closed the channel for what was asked on it: asking again the same way is of no use, another connection neither.</summary>
    public static bool IsRefusal(Exception failure) =>
        failure is BusConnectionException
        || (failure is OperationInterruptedException { ShutdownReason: { Initiator: ShutdownInitiator.Peer } reason } && IsChannelError(reason.ReplyCode));

    public static bool IsMissing(OperationInterruptedException failure) => failure.ShutdownReason?.ReplyCode == NotFound;

    /// <summary>Whether something of the same name exists whose property <paramref name="argument"/> differs.</summary>
    public static bool Differs(OperationInterruptedException failure, string argument) =>
        failure.ShutdownReason is { ReplyCode: PreconditionFailed } reason
        && reason.ReplyText.Contains($"inequivalent arg '{argument}'", StringComparison.Ordinal);

    public static bool IsChannelError(ushort replyCode) => replyCode is 311 or 313 or AccessRefused or NotFound or 405 or PreconditionFailed;

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

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var reason = failure; reason is not null; reason = reason is AggregateException { InnerExceptions.Count: > 0 } many ? many.InnerExceptions[0] : reason.InnerException)
            yield return reason;
    }
}
