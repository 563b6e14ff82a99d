using System.Net.Sockets;
using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>The client's own socket, with a <see cref="GatheringStream"/> over it.</summary>
internal sealed class GatheringTcpClient(Socket socket) : TcpClientAdapter(socket)
{
    public static ITcpClient Create(AddressFamily family) => new GatheringTcpClient(ConnectionFactory.DefaultSocketFactory(family).Client!);

    public override NetworkStream GetStream() => new GatheringStream(Client!);
}
