using System.Net;
using System.Net.Sockets;

namespace BusContracts.EndToEnd.Tests;

/// <summary>An address where nobody answers: the port is taken, and nobody listens on it.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public string Address => $"127.0.0.1:{((IPEndPoint)_socket.LocalEndPoint!).Port}";

    public void Dispose() => _socket.Dispose();
}
