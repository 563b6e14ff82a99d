using System.Net;
using System.Net.Sockets;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A connection that cannot be made fails at once, says where and why, and never shows the password.</summary>
public sealed class RabbitMqConnectTests
{
    private const string Secret = "open-sesame";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_listens_there()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        var failure = await FailAsync($"amqp://me:{Secret}@127.0.0.1:{port}/");
        Assert.Contains($"127.0.0.1:{port}", failure.Message);
        Assert.NotNull(failure.InnerException);
    }

    [Fact]
    public async Task Somebody_listens_and_says_nothing()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var port = ((IPEndPoint)mute.LocalEndpoint).Port;
        var failure = await FailAsync($"amqp://me:{Secret}@127.0.0.1:{port}/", TimeSpan.FromSeconds(1));
        Assert.Contains($"127.0.0.1:{port}", failure.Message);
        Assert.Contains("within 1 s", failure.Message);
    }

    [Fact]
    public async Task The_password_is_wrong()
    {
        var failure = await FailAsync(BrokerUnderTest.UriWith(password: Secret));
        Assert.Contains("refused the log-in", failure.Message);
        Assert.Contains(BrokerUnderTest.Parsed.Address, failure.Message);
    }

    [Fact]
    public async Task The_virtual_host_is_unknown()
    {
        var failure = await FailAsync(BrokerUnderTest.UriWith(virtualHost: "no-such-host"));
        Assert.Contains("virtual host 'no-such-host'", failure.Message);
    }

    [Fact]
    public async Task It_is_cancelled()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        using var cancel = new CancellationTokenSource();
        var connecting = RabbitMqTransport.ConnectAsync($"amqp://127.0.0.1:{((IPEndPoint)mute.LocalEndpoint).Port}", cancel: cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting.Within());
    }

    private static async Task<BusConnectionException> FailAsync(string uri, TimeSpan? timeout = null)
    {
        var settings = new RabbitMqSettings { ConnectTimeout = timeout ?? TimeSpan.FromSeconds(10) };
        var failure = await Assert.ThrowsAsync<BusConnectionException>(() => RabbitMqTransport.ConnectAsync(uri, settings, Cancel)).Within();
        Assert.DoesNotContain(Secret, failure.ToString());
        return failure;
    }
}
