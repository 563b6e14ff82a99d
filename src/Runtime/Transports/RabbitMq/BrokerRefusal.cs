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

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var reason = failure; reason is not null; reason = reason is AggregateException { InnerExceptions.Count: > 0 } many ? many.InnerExceptions[0] : reason.InnerException)
            yield return reason;
    }
}
