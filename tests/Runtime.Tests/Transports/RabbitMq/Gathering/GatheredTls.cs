using System.Net.Security;
using System.Net.Sockets;
using BusContracts.Tests.Transports.Contract;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>TLS over a gathering stream, as the client puts it there for amqps: its records are what is gathered.</summary>
public sealed class GatheredTls : GatheringTest
{
    [Fact]
    public async Task Writes_of_any_size_arrive_whole_and_in_their_order_both_ways()
    {
        using var authority = new TestAuthority();
        await using var client = new SslStream(Stream, leaveInnerStreamOpen: false, authority.Validate);
        await using var server = new SslStream(new NetworkStream(Theirs));
        await OpenAsync(client, server, authority);

        int[] lengths = [1, 8, 700, 16 * 1024, 33 * 1024, 200_000, 3];
        var echoing = EchoAsync(server, lengths.Sum());
        var arriving = ReadAsync(client, lengths.Sum());
        for (var number = 0; number < lengths.Length; number++)
            await client.WriteAsync(Numbered(lengths[number], number), Cancel).AsTask().Within();

        await echoing;
        Assert.Equal(lengths.SelectMany((length, number) => Numbered(length, number)), await arriving);
    }

    [Fact]
    public async Task The_last_record_is_sent_before_the_end()
    {
        using var authority = new TestAuthority();
        var client = new SslStream(Stream, leaveInnerStreamOpen: false, authority.Validate);
        await using var server = new SslStream(new NetworkStream(Theirs));
        await OpenAsync(client, server, authority);

        await client.WriteAsync(Numbered(1000, 1), Cancel);
        await client.DisposeAsync();
        Mine.Dispose();

        Assert.Equal(Numbered(1000, 1), await ReadAsync(server, 1000));
    }

    private static async Task OpenAsync(SslStream client, SslStream server, TestAuthority authority)
    {
        using var certificate = authority.NewServerCertificate();
        await Task.WhenAll(client.AuthenticateAsClientAsync(TestAuthority.ServerName), server.AuthenticateAsServerAsync(certificate)).Within();
    }

    private static async Task EchoAsync(SslStream stream, int count)
    {
        var bytes = new byte[4096];
        for (var read = 0; read < count;)
        {
            var more = await stream.ReadAsync(bytes, Cancel).AsTask().Within();
            await stream.WriteAsync(bytes.AsMemory(0, more), Cancel);
            read += more;
        }
    }

    private static async Task<byte[]> ReadAsync(SslStream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, Cancel).AsTask().Within();
        return bytes;
    }
}
