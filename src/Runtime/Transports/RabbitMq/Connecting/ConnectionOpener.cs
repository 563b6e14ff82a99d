using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Opens one connection to any of the nodes, with the client's own recovery off.</summary>
internal sealed class ConnectionOpener(AmqpNodes nodes, RabbitMqSettings settings)
{
    /// <summary>The most that RabbitMQ itself can be told to take.</summary>
    /// <remarks>
    /// Over a body that is longer than its limit (64 MiB otherwise) the client ends the connection; the broker would deliver it again on the
    /// next, without end. So all of them come in, and what is over <see cref="MessageLimits.MaxBodyBytes"/> is an undecodable message like others.
    /// </remarks>
    private const uint MaxInboundBytes = 512 * 1024 * 1024;

    public AmqpNodes Nodes => nodes;

    public RabbitMqSettings Settings => settings;

    /// <summary>Tries every node once, in an order of chance.</summary>
    /// <exception cref="BusConnectionException">None of them let us in, each within the timeout.</exception>
    public async Task<LiveConnection> OpenAsync(ConnectionPurpose purpose, CancellationToken cancel)
    {
        var failures = new List<BusConnectionException>();
        foreach (var uri in nodes.InRandomOrder())
        {
            try
            {
                return await OpenAsync(uri, purpose, cancel).ConfigureAwait(false);
            }
            catch (BusConnectionException failure)
            {
                failures.Add(failure);
            }
        }

        throw BrokerRefusal.ToConnect(failures);
    }

    private async Task<LiveConnection> OpenAsync(AmqpUri uri, ConnectionPurpose purpose, CancellationToken cancel)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        attempt.CancelAfter(settings.ConnectTimeout);
        Task<IConnection>? opening = null;
        ITcpClient? socket = null;
        var isHandedOver = false;
        try
        {
            // Of several addresses of a host the last that was tried is the one that answered.
            opening = Factory(uri, purpose, family => socket = GatheringTcpClient.Create(family)).CreateConnectionAsync(attempt.Token);
            // The client's own waiting does not end with its token in every state.
            await opening.EndedAsync(attempt.Token).ConfigureAwait(false);
            await ProveAsync(opening.Result, attempt.Token).ConfigureAwait(false);
            isHandedOver = true;
            return new LiveConnection(opening.Result, socket!, uri, purpose, settings.Report);
        }
        catch (Exception failure)
        {
            cancel.ThrowIfCancellationRequested();
            throw BrokerRefusal.ToConnect(uri, settings.ConnectTimeout, failure);
        }
        finally
        {
            if (!isHandedOver && opening is not null)
                _ = DropAsync(opening, () => socket);
        }
    }

    /// <summary>The client does not await the broker's word on the virtual host; whoever is not let in learns it by the first question.</summary>
    private static async Task ProveAsync(IConnection connection, CancellationToken cancel)
    {
        try
        {
            var channel = connection.CreateChannelAsync(cancellationToken: cancel);
            await channel.EndedAsync(cancel).ConfigureAwait(false);
            await Channels.CloseAsync(channel.Result).EndedAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (connection.CloseReason is { } reason)
        {
            throw new OperationInterruptedException(reason, failure.Message);
        }
    }

    /// <summary>An attempt that nobody waits for any more: what it has opened by its end is closed again.</summary>
    private static async Task DropAsync(Task<IConnection> opening, Func<ITcpClient?> socket)
    {
        // One that hangs ends with its socket.
        if (await Task.WhenAny(opening, Task.Delay(Channels.CloseTimeout)).ConfigureAwait(false) != opening)
            socket()?.Dispose();
        try
        {
            await LiveConnection.CloseAsync(await opening.ConfigureAwait(false), socket()!).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // It never opened: what the caller was told already.
        }
    }

    private ConnectionFactory Factory(AmqpUri uri, ConnectionPurpose purpose, Func<AddressFamily, ITcpClient> openSocket) => new()
    {
        HostName = uri.Host,
        Port = uri.Port,
        VirtualHost = uri.VirtualHost,
        UserName = uri.UserName,
        Password = uri.Password,
        Ssl = new SslOption
        {
            Enabled = uri.IsTls,
            ServerName = settings.Tls.ServerName ?? uri.Host,
            Certs = settings.Tls.ClientCertificates,
            CertificateValidationCallback = settings.Tls.CertificateValidation,
        },
        // What the broker's list of connections shows.
        ClientProvidedName = $"{settings.ClientName} ({(purpose == ConnectionPurpose.Publishing ? "publish" : "consume")})",
        SocketFactory = openSocket,
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
        MaxInboundMessageBodySize = MaxInboundBytes,
        RequestedHeartbeat = settings.Heartbeat,
        RequestedConnectionTimeout = settings.ConnectTimeout,
        HandshakeContinuationTimeout = settings.ConnectTimeout,
        ContinuationTimeout = settings.ConnectTimeout,
    };
}
