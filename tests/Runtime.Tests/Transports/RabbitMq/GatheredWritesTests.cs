using System.Net;
using System.Net.Sockets;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What the client writes to its socket goes together, and yet as it was written.</summary>
public sealed class GatheredWritesTests : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private GatheringStream _stream = null!;
    private Socket _mine = null!;
    private Socket _theirs = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _listener.Start();
        _mine = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await _mine.ConnectAsync(_listener.LocalEndpoint, Cancel);
        _theirs = await _listener.AcceptSocketAsync(Cancel);
        _stream = new GatheringStream(_mine);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _mine.Dispose();
        _theirs.Dispose();
        _listener.Dispose();
    }

    [Fact]
    public async Task Writes_of_any_size_arrive_whole_and_in_their_order()
    {
        int[] sizes = [1, 7, 500, 32 * 1024, 1, 32 * 1024 - 1, 2, 100_000, 3, 1_000_000, 0, 64];
        var random = new Random(7);
        var writes = Enumerable.Range(0, 40).SelectMany(_ => sizes).Select(size =>
        {
            var bytes = new byte[size];
            random.NextBytes(bytes);
            return bytes;
        }).ToArray();
        var arriving = ReadAsync(writes.Sum(bytes => bytes.Length));

        foreach (var bytes in writes)
            await _stream.WriteAsync(bytes, Cancel);

        var arrived = await arriving;
        Assert.Equal(writes.SelectMany(bytes => bytes), arrived);
    }

    [Fact]
    public async Task What_was_written_before_the_end_is_sent()
    {
        await _stream.WriteAsync(new byte[1000], Cancel);

        await _stream.DisposeAsync();
        _mine.Shutdown(SocketShutdown.Send);

        Assert.Equal(1000, (await ReadAsync(1000)).Length);
    }

    [Fact]
    public async Task A_connection_that_is_gone_fails_the_writes()
    {
        _theirs.LingerState = new LingerOption(enable: true, seconds: 0);
        _theirs.Close();

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            for (var until = DateTime.UtcNow + Deadline; DateTime.UtcNow < until;)
                await _stream.WriteAsync(new byte[1000], Cancel);
        });
    }

    private async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        for (var read = 0; read < count;)
        {
            var more = await _theirs.ReceiveAsync(bytes.AsMemory(read), Cancel).AsTask().WaitAsync(Deadline, Cancel);
            Assert.NotEqual(0, more);
            read += more;
        }

        return bytes;
    }
}
