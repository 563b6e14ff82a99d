using System.Diagnostics;
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

    /// <summary>The client waits for each answer of the broker in another way.</summary>
    /// <param name="answers">How many the broker gives before it falls silent: none, <c>start</c>, <c>tune</c>, <c>open-ok</c>.</param>
    /// <param name="isCancelled">Whether the caller gives up; otherwise the timeout does.</param>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    public async Task A_broker_that_falls_silent_while_one_logs_in_keeps_nobody_waiting(int answers, bool isCancelled)
    {
        await using var proxy = new LoopbackProxy(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        proxy.Filter = direction => direction == ProxyDirection.ToBroker ? null : AllowOnly(answers, silent);
        using var cancel = new CancellationTokenSource();
        var settings = new RabbitMqSettings { ConnectTimeout = isCancelled ? TimeSpan.FromSeconds(60) : TimeSpan.FromSeconds(1) };
        var connecting = RabbitMqTransport.ConnectAsync(BrokerUnderTest.UriWith(proxy.Port), settings, cancel.Token);
        await silent.Task.Within();
        var clock = Stopwatch.StartNew();
        if (isCancelled)
        {
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting.Within());
        }
        else
        {
            await Assert.ThrowsAsync<BusConnectionException>(() => connecting.Within());
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    /// <summary>The answers of a log-in come one by one, each in a chunk of its own.</summary>
    private static ProxyFilter AllowOnly(int answers, TaskCompletionSource silent) => bytes =>
    {
        if (answers-- > 0)
            return bytes;
        silent.TrySetResult();
        return default;
    };

    private static async Task<BusConnectionException> FailAsync(string uri, TimeSpan? timeout = null)
    {
        var settings = new RabbitMqSettings { ConnectTimeout = timeout ?? TimeSpan.FromSeconds(10) };
        var failure = await Assert.ThrowsAsync<BusConnectionException>(() => RabbitMqTransport.ConnectAsync(uri, settings, Cancel)).Within();
        Assert.DoesNotContain(Secret, failure.ToString());
        return failure;
    }
}
