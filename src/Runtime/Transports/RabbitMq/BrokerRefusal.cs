using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>What an exception of the client means, in words that say what to do.</summary>
internal static class BrokerRefusal
{
    public const ushort AccessRefused = 403;
    private const ushort ContentTooLarge = 311;
    private const ushort NoConsumers = 313;
    private const ushort NotFound = 404;
    private const ushort ResourceLocked = 405;
    private const ushort PreconditionFailed = 406;
    private const ushort NotAllowed = 530;

    /// <summary>Why no connection to one node came to be.</summary>
    public static BusConnectionException ToConnect(AmqpUri uri, TimeSpan timeout, Exception failure)
    {
        var reasons = Chain(failure);
        var isLoginRefused = false;
        var text = reasons switch
        {
            _ when reasons.Exists(reason => reason is AuthenticationFailureException or PossibleAuthenticationFailureException) && (isLoginRefused = true) =>
                $"The broker at {uri.Address} refused the log-in of user '{uri.UserName}'. Check user name and password; 'guest' may only log in from the broker's own machine.",
            _ when reasons.Exists(reason => reason is OperationInterruptedException { ShutdownReason.ReplyCode: NotAllowed or AccessRefused }) && (isLoginRefused = true) =>
                $"The broker at {uri.Address} does not let user '{uri.UserName}' into the virtual host '{uri.VirtualHost}': it does not exist, or the user has no right to it.",
            _ when reasons.Find(reason => reason is AuthenticationException) is { } tls =>
                $"No TLS connection to {uri.Address} came to be: {tls.Message} Check that the port speaks TLS (5671 is usual), that the certificate bears the name of the host or of Tls.ServerName, and that this machine trusts its authority.",
            _ when reasons.Find(reason => reason is SocketException) is { } socket =>
                $"No broker answers at {uri.Address}: {socket.Message}. Check host and port, and that the broker runs.",
            _ when reasons.Exists(reason => reason is TimeoutException or OperationCanceledException) =>
                $"No broker answered at {uri.Address} within {timeout.InSeconds()}. Check host and port, and that an AMQP 0-9-1 broker listens there.",
            _ => $"The connection to the broker at {uri.Address} failed: {reasons[^1].Message}",
        };
        return new BusConnectionException(text, failure) { IsLoginRefused = isLoginRefused };
    }

    /// <summary>Why no connection to any node came to be.</summary>
    public static BusConnectionException ToConnect(List<BusConnectionException> failures) => failures.Count == 1
        ? failures[0]
        : new BusConnectionException(
            $"None of the {failures.Count} nodes lets the bus in. {string.Join(" ", failures.ConvertAll(failure => failure.Message))}",
            new AggregateException(failures))
        {
            IsLoginRefused = failures.Exists(failure => failure.IsLoginRefused),
        };

    /// <summary>Whether the broker closed the channel for what was asked on it: asking again the same way is of no use, another connection neither.</summary>
    public static bool IsRefusal(Exception failure) =>
        failure is BusConnectionException
        || (failure is OperationInterruptedException { ShutdownReason: { Initiator: ShutdownInitiator.Peer } reason } && IsChannelError(reason.ReplyCode));

    public static bool IsMissing(OperationInterruptedException failure) => failure.ShutdownReason?.ReplyCode == NotFound;

    /// <summary>Whether the user has no right to ask.</summary>
    public static bool IsAccessRefused(OperationInterruptedException failure) => failure.ShutdownReason?.ReplyCode == AccessRefused;

    /// <summary>Whether something of the same name exists whose property <paramref name="argument"/> differs.</summary>
    public static bool Differs(OperationInterruptedException failure, string argument) =>
        failure.ShutdownReason is { ReplyCode: PreconditionFailed } reason
        && reason.ReplyText.Contains($"inequivalent arg '{argument}'", StringComparison.Ordinal);

    /// <summary>What the broker said when it closed the channel; where something exists with another argument, which one and what to do.</summary>
    public static string Explain(OperationInterruptedException failure)
    {
        if (failure.ShutdownReason is not { } reason)
            return failure.Message;
        var said = $"{reason.ReplyCode} {reason.ReplyText}";
        return reason.ReplyCode == PreconditionFailed && Inequivalence.Parse(reason.ReplyText) is { } differs
            ? $"the {differs.Kind} '{differs.Name}' exists, and its '{differs.Argument}' is {differs.Current}, not {differs.Wanted} as was asked for: "
                + $"delete it once it is empty, or give this one another name (the broker said {said})"
            : said;
    }

    public static bool IsChannelError(ushort replyCode) =>
        replyCode is ContentTooLarge or NoConsumers or AccessRefused or NotFound or ResourceLocked or PreconditionFailed;

    private static List<Exception> Chain(Exception failure)
    {
        var chain = new List<Exception>();
        for (var reason = failure; reason is not null; reason = reason is AggregateException { InnerExceptions.Count: > 0 } many ? many.InnerExceptions[0] : reason.InnerException)
            chain.Add(reason);
        return chain;
    }
}
