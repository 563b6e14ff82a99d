using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Opens one connection, with the client's own recovery off.</summary>
internal sealed class ConnectionOpener(AmqpUri uri, RabbitMqSettings settings)
{
    public AmqpUri Uri => uri;

    /// <exception cref="BusConnectionException">No connection came to be within the timeout.</exception>
    public async Task<LiveConnection> OpenAsync(string role, CancellationToken cancel)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        attempt.CancelAfter(settings.ConnectTimeout);
        Task<IConnection>? opening = null;
        var isHandedOver = false;
        try
        {
            opening = Factory(role).CreateConnectionAsync(attempt.Token);
            // The client's own waiting does not end with its token in every state.
            var connection = await opening.WaitAsync(attempt.Token).ConfigureAwait(false);
            await ProveAsync(connection, attempt.Token).ConfigureAwait(false);
            isHandedOver = true;
            return new LiveConnection(connection);
        }
        catch (Exception failure)
        {
            cancel.ThrowIfCancellationRequested();
            throw BrokerRefusal.ToConnect(uri, settings.ConnectTimeout, failure);
        }
        finally
        {
            if (!isHandedOver && opening is not null)
                _ = DropWhenOpenAsync(opening);
        }
    }

    /// <summary>The client does not await the broker's word on the virtual host; whoever is not let in learns it by the first question.</summary>
    private static async Task ProveAsync(IConnection connection, CancellationToken cancel)
    {
        try
        {
            var channel = await connection.CreateChannelAsync(cancellationToken: cancel).WaitAsync(cancel).ConfigureAwait(false);
            await Channels.CloseAsync(channel).ConfigureAwait(false);
        }
        catch (Exception failure) when (connection.CloseReason is { } reason)
        {
            throw new OperationInterruptedException(reason, failure.Message);
        }
    }

    private static async Task DropWhenOpenAsync(Task<IConnection> opening)
    {
        try
        {
            await new LiveConnection(await opening.ConfigureAwait(false)).CloseAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // It never opened: what the caller was told already.
        }
    }

    private ConnectionFactory Factory(string role) => new()
    {
        HostName = uri.Host,
        Port = uri.Port,
        VirtualHost = uri.VirtualHost,
        UserName = uri.UserName,
        Password = uri.Password,
        Ssl = new SslOption { Enabled = uri.IsTls, ServerName = uri.Host },
        ClientProvidedName = $"{settings.ClientName} ({role})",
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
        RequestedHeartbeat = settings.Heartbeat,
        RequestedConnectionTimeout = settings.ConnectTimeout,
        HandshakeContinuationTimeout = settings.ConnectTimeout,
        ContinuationTimeout = settings.ConnectTimeout,
    };
}
