using System.Net;
using System.Net.Sockets;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A gathering stream, and the socket at its other end, with as little of the system's own buffers between them as it allows.</summary>
public abstract class GatheringTest : IAsyncLifetime
{
    /// <summary>More than the system's buffers and those of the stream hold together.</summary>
    private protected const int MoreThanFits = 4 * 1024 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected GatheringStream Stream { get; private set; } = null!;

    private protected Socket Mine { get; private set; } = null!;

    private protected Socket Theirs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _listener.Server.ReceiveBufferSize = 16 * 1024;
        _listener.Start();
        Mine = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { SendBufferSize = 16 * 1024, NoDelay = true };
        await Mine.ConnectAsync(_listener.LocalEndpoint, Cancel);
        Theirs = await _listener.AcceptSocketAsync(Cancel);
        Stream = new GatheringStream(Mine);
    }

    public async ValueTask DisposeAsync()
    {
        Theirs.Dispose();
        Mine.Dispose();
        await Stream.DisposeAsync();
        _listener.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static byte[] Numbered(int length, int number)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)number);
        return bytes;
    }

    /// <summary>Writes kilobytes, each full of its number, until one finds no room.</summary>
    /// <returns>How many were taken, and the write that was not.</returns>
    private protected async Task<(int Taken, Task Waiting)> FillAsync(CancellationToken cancel)
    {
        for (var number = 0; number < MoreThanFits / 1024; number++)
        {
            var write = Stream.WriteAsync(Numbered(1024, number), cancel).AsTask();
            while (await Task.WhenAny(write, Task.Delay(TimeSpan.FromMilliseconds(200), Cancel)) != write)
            {
                // Else it only waits until the system has taken what came before.
                if (!Mine.Poll(0, SelectMode.SelectWrite))
                    return (number, write);
            }

            await write;
        }

        throw new InvalidOperationException($"{MoreThanFits} bytes found room though nobody read them.");
    }

    private protected async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        for (var read = 0; read < count;)
        {
            var more = await Theirs.ReceiveAsync(bytes.AsMemory(read), Cancel).AsTask().WaitAsync(s_patience, Cancel);
            Assert.NotEqual(0, more);
            read += more;
        }

        return bytes;
    }

    /// <summary>Ends the connection as a killed peer does.</summary>
    private protected void Reset()
    {
        Theirs.LingerState = new LingerOption(enable: true, seconds: 0);
        Theirs.Close();
    }
}
