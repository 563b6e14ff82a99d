using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A TCP proxy in front of the broker, by which a test takes the network away and gives it back.</summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly string _host;
    private readonly int _port;
    private readonly ConcurrentDictionary<Socket, bool> _sockets = new();
    private readonly CancellationTokenSource _end = new();
    private TcpListener? _listener;
    private volatile TaskCompletionSource _flow = Opened();
    private volatile TaskCompletionSource _replies = Opened();

    public LoopbackProxy(string host, int port)
    {
        _host = host;
        _port = port;
        Listen(0);
        Port = ((IPEndPoint)_listener!.LocalEndpoint).Port;
    }

    public int Port { get; }

    public int ConnectionCount => _sockets.Count / 2;

    /// <summary>Resets every connection, as a killed broker does.</summary>
    public void Cut()
    {
        foreach (var socket in _sockets.Keys)
        {
            try
            {
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                // It went by itself, a moment before.
            }
        }
    }

    /// <summary>Cuts, and lets nobody in until <see cref="Return"/>.</summary>
    public void Vanish()
    {
        _listener?.Stop();
        _listener = null;
        Cut();
    }

    public void Return() => Listen(Port);

    /// <summary>Holds every byte back while the connections stay open, as a frozen broker does.</summary>
    public void Freeze() => _flow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Holds back only what the broker says: it gets everything, and nobody hears of it.</summary>
    public void HoldReplies() => _replies = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Thaw()
    {
        _flow.TrySetResult();
        _replies.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Thaw();
        Vanish();
        _end.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private void Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _listener = listener;
        _ = AcceptAsync(listener);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptSocketAsync(_end.Token));
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        var broker = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _sockets[client] = _sockets[broker] = true;
        try
        {
            await broker.ConnectAsync(_host, _port, _end.Token);
            await Task.WhenAny(PumpAsync(client, broker, () => _flow.Task), PumpAsync(broker, client, () => Task.WhenAll(_flow.Task, _replies.Task)));
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Then both ends are closed below.
        }

        foreach (var socket in new[] { client, broker })
        {
            socket.Dispose();
            _sockets.TryRemove(socket, out _);
        }
    }

    private async Task PumpAsync(Socket from, Socket to, Func<Task> gate)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _end.Token) is > 0 and var count)
            {
                await gate();
                for (var sent = 0; sent < count;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _end.Token);
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One end has gone; the other follows.
        }
    }
}
