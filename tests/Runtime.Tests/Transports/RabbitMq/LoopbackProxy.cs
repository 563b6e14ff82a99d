using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>The two ways of a connection.</summary>
internal enum ProxyDirection
{
    ToBroker,
    FromBroker,
}

/// <summary>Sees the bytes of one connection in one direction, as they come, and says which go on.</summary>
internal delegate ReadOnlyMemory<byte> ProxyFilter(ReadOnlyMemory<byte> bytes);

/// <summary>A TCP proxy in front of the broker, by which a test takes the network away and gives it back.</summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly string _host;
    private readonly int _port;
    private readonly ConcurrentDictionary<Socket, bool> _sockets = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource[] _flows = [Opened(), Opened()];
    private TcpListener? _listener;

    public LoopbackProxy(string host, int port)
    {
        (_host, _port) = (host, port);
        Listen(0);
        Port = ((IPEndPoint)_listener!.LocalEndpoint).Port;
    }

    public int Port { get; }

    public int ConnectionCount => _sockets.Count / 2;

    /// <summary>Makes the filter of each direction of each connection opened from now on; null lets everything pass.</summary>
    public Func<ProxyDirection, ProxyFilter?>? Filter { get; set; }

    /// <summary>How long every chunk of bytes is on its way, in both directions.</summary>
    public TimeSpan Delay { get; set; }

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
    public void Freeze()
    {
        Freeze(ProxyDirection.ToBroker);
        Freeze(ProxyDirection.FromBroker);
    }

    /// <summary>Holds one direction back, the end of a connection included, as a route that fails one way does.</summary>
    public void Freeze(ProxyDirection direction) =>
        Volatile.Write(ref _flows[(int)direction], new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public void Thaw()
    {
        foreach (var flow in _flows)
            flow.TrySetResult();
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
        catch (Exception failure) when (IsEnd(failure) || failure is InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        if (await ConnectAsync() is not { } broker)
        {
            client.Dispose();
            return;
        }

        _sockets[client] = _sockets[broker] = true;
        await Task.WhenAll(PumpAsync(client, broker, ProxyDirection.ToBroker), PumpAsync(broker, client, ProxyDirection.FromBroker));
        _sockets.TryRemove(client, out _);
        _sockets.TryRemove(broker, out _);
    }

    private async Task<Socket?> ConnectAsync()
    {
        var broker = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await broker.ConnectAsync(_host, _port, _end.Token);
            return broker;
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            broker.Dispose();
            return null;
        }
    }

    /// <summary>Passes on until one end goes, and then ends the other, once this direction is open.</summary>
    private async Task PumpAsync(Socket from, Socket to, ProxyDirection direction)
    {
        var filter = Filter?.Invoke(direction);
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _end.Token) is > 0 and var count)
            {
                if (Delay > TimeSpan.Zero)
                    await Task.Delay(Delay, _end.Token);
                await OpenAsync(direction);
                var bytes = filter?.Invoke(buffer.AsMemory(0, count)) ?? buffer.AsMemory(0, count);
                for (var sent = 0; sent < bytes.Length;)
                    sent += await to.SendAsync(bytes[sent..], _end.Token);
            }
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            // One end has gone; the other follows.
        }

        await OpenAsync(direction);
        to.Dispose();
    }

    private Task OpenAsync(ProxyDirection direction) => Volatile.Read(ref _flows[(int)direction]).Task;

    private static bool IsEnd(Exception failure) => failure is SocketException or ObjectDisposedException or OperationCanceledException;
}
