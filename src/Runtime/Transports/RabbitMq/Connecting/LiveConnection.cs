using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>One connection from its opening to its loss.</summary>
/// <remarks>
/// Everything asked of the client carries <see cref="Lost"/>: after a broker is killed the client's write loop can be dead while its
/// queue is full, and whoever waits for that queue without a token waits for ever.
/// </remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "The source holds no handle, and its token is used as long as anyone knows this connection.")]
internal sealed class LiveConnection
{
    private readonly CancellationTokenSource _lost = new();
    private readonly TaskCompletionSource _whenLost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITcpClient _socket;

    public LiveConnection(IConnection connection, ITcpClient socket, AmqpUri uri, ConnectionPurpose purpose, Action<BusReport> report)
    {
        Connection = connection;
        _socket = socket;
        Uri = uri;
        Block = new BrokerBlock(purpose, uri.Address, report);
        connection.ConnectionBlockedAsync += (_, blocked) =>
        {
            Block.Begin(blocked.Reason);
            return Task.CompletedTask;
        };
        connection.ConnectionUnblockedAsync += (_, _) =>
        {
            Block.End();
            return Task.CompletedTask;
        };
        connection.ConnectionShutdownAsync += (_, shutdown) =>
        {
            MarkLost($"{shutdown.ReplyCode} {shutdown.ReplyText}");
            return Task.CompletedTask;
        };
        if (!connection.IsOpen)
            MarkLost("closed while opening");
    }

    /// <remarks>The client's own object knows the password.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IConnection Connection { get; }

    /// <summary>The node it leads to.</summary>
    public AmqpUri Uri { get; }

    /// <summary>Whether the broker takes messages on it.</summary>
    public BrokerBlock Block { get; }

    /// <summary>When it was opened, by <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long OpenedAt { get; } = Stopwatch.GetTimestamp();

    /// <summary>Cancelled when the connection is gone, or given up.</summary>
    public CancellationToken Lost => _lost.Token;

    public Task WhenLost => _whenLost.Task;

    public string LossReason { get; private set; } = "";

    /// <summary>Closes a connection of the client and its socket; never throws and never hangs.</summary>
    public static async Task CloseAsync(IConnection connection, ITcpClient socket)
    {
        try
        {
            using var timeout = new CancellationTokenSource(Channels.CloseTimeout);
            await connection.AbortAsync(Channels.CloseTimeout).WaitAsync(timeout.Token).ConfigureAwait(false);
            await connection.DisposeAsync().AsTask().WaitAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // A connection that cannot even be closed is left to the garbage collector; nothing here still uses it.
        }

        // The client waits with its socket for a peer that reads nothing, and nobody knows for how long.
        socket.Dispose();
    }

    /// <summary>Gives the connection up though it may call itself open: something on it hangs.</summary>
    public void Abandon(string reason)
    {
        MarkLost(reason);
        _ = CloseAsync();
    }

    /// <summary>Closes it, politely if it still lives; never throws and never hangs.</summary>
    public Task CloseAsync()
    {
        var closing = CloseAsync(Connection, _socket);
        MarkLost("closed");
        return closing;
    }

    private void MarkLost(string reason)
    {
        if (Lost.IsCancellationRequested)
            return;
        LossReason = reason;
        // Not Cancel(): the waiting publishers would then run on the client's own loop.
        _ = _lost.CancelAsync();
        _whenLost.TrySetResult();
    }
}
