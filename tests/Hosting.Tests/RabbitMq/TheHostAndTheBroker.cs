using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.RabbitMq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Hosting;

/// <summary>What only a real broker, or the lack of one, can show.</summary>
public sealed class TheHostAndTheBroker : HostTest
{
    private readonly LoopbackProxy _proxy = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);
    private readonly string _queue = $"buscontracts.test.{Guid.NewGuid():N}";

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _proxy.DisposeAsync();
        await BrokerUnderTest.DeleteQueueAsync(_queue);
    }

    [Fact]
    public async Task The_start_fails_after_StartTimeout_and_says_where_it_looked_without_the_password()
    {
        using var closed = new Socket(SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)closed.LocalEndPoint!).Port;
        var host = Build(
            services => services.AddMessageBus($"amqp://guest:s3cr3t@127.0.0.1:{port}/"), ("BusContracts:StartTimeout", "00:00:01"));

        var clock = Stopwatch.StartNew();
        var problem = await Assert.ThrowsAsync<BusConnectionException>(() => host.StartAsync(Cancel));
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(8));
        Assert.Contains($"127.0.0.1:{port}", problem.Message, StringComparison.Ordinal);
        Assert.Contains("StartTimeout", problem.Message, StringComparison.Ordinal);
        Assert.True(Log.OfBus.Count(entry => entry.Id.Name == "Awaited") > 1);
        Assert.DoesNotContain("s3cr3t", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Log.All, entry => $"{entry.Text} {entry.Exception}".Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_start_does_not_wait_where_the_broker_refuses_the_log_in()
    {
        var host = Build(services => services.AddMessageBus(BrokerUnderTest.UriWith(password: "s3cr3t")), ("BusContracts:StartTimeout", "infinite"));
        var problem = await Assert.ThrowsAsync<BusConnectionException>(() => host.StartAsync(Cancel));
        Assert.True(problem.IsLoginRefused);
        Assert.DoesNotContain("s3cr3t", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_waits_for_a_broker_that_comes_later()
    {
        _proxy.Vanish();
        var host = Build(services => services.AddMessageBus(BrokerUnderTest.UriWith(_proxy.Port)), ("BusContracts:StartTimeout", "infinite"));
        var starting = host.StartAsync(Cancel);
        await EventuallyAsync(() => Log.OfBus.Any(entry => entry.Id.Name == "Awaited"), () => $"{Log.OfBus.Count()} entries");
        Assert.False(starting.IsCompleted);
        _proxy.Return();
        await starting.WaitAsync(Cancel);
        await BusOf(host).PublishAsync(Door(), Cancel);
    }

    [Fact]
    public async Task A_start_that_waits_can_be_given_up()
    {
        _proxy.Vanish();
        var host = Build(services => services.AddMessageBus(BrokerUnderTest.UriWith(_proxy.Port)), ("BusContracts:StartTimeout", "infinite"));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var starting = host.StartAsync(giveUp.Token);
        await EventuallyAsync(() => Log.OfBus.Any(entry => entry.Id.Name == "Awaited"), () => $"{Log.OfBus.Count()} entries");
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
    }

    [Fact]
    public async Task Health_follows_a_connection_that_is_lost_and_regained()
    {
        var seen = new Inbox<string>();
        var host = await StartListeningAsync(seen);
        await UntilAsync(host, HealthStatus.Healthy);
        _proxy.Vanish();
        await UntilAsync(host, HealthStatus.Degraded);
        _proxy.Return();
        await UntilAsync(host, HealthStatus.Healthy);
        await BusOf(host).PublishAsync(Door("front"), Cancel);
        Assert.Equal("front", await seen.NextAsync(Cancel));
        Assert.Contains(Log.OfBus, entry => entry.Id.Name == "ConnectionLost");
        Assert.Contains(Log.OfBus, entry => entry.Id.Name == "ConnectionRegained");
    }

    [Fact]
    public async Task Health_is_unhealthy_while_the_broker_refuses_the_consumer_after_a_reconnect()
    {
        var seen = new Inbox<string>();
        var host = await StartListeningAsync(seen);
        _proxy.Vanish();
        await BrokerUnderTest.AsOperatorAsync(async thief =>
        {
            await thief.QueueDeleteAsync(_queue, ifUnused: false, ifEmpty: false, cancellationToken: Cancel);
            await thief.QueueDeclareAsync(_queue, durable: false, exclusive: true, autoDelete: true, cancellationToken: Cancel);
            _proxy.Return();
            var text = await UntilAsync(host, HealthStatus.Unhealthy);
            Assert.Contains($"'{_queue}' has no consumer", text, StringComparison.Ordinal);
            Assert.Contains("RESOURCE_LOCKED", text, StringComparison.Ordinal);
        });

        await UntilAsync(host, HealthStatus.Healthy);
        await BusOf(host).PublishAsync(Door("front"), Cancel);
        Assert.Equal("front", await seen.NextAsync(Cancel));
        Assert.Single(Log.OfBus, entry => entry.Id.Name == "SubscriptionRefused");
    }

    private Task<IHost> StartListeningAsync(Inbox<string> seen) => StartAsync(services => services
        .AddMessageBus(BrokerUnderTest.UriWith(_proxy.Port), bus => bus.Subscribe(Queue.Shared(_queue), on => on
            .Event<DoorOpened>(DoorOpened.Binding("front"), message => seen.Add(message.Data.DoorId))))
        .AddHealthChecks().AddMessageBus());

    private async Task<string> UntilAsync(IHost host, HealthStatus status)
    {
        var health = host.Services.GetRequiredService<HealthCheckService>();
        while (true)
        {
            var report = await health.CheckHealthAsync(Cancel);
            if (report.Status == status)
                return report.Entries["message-bus"].Description ?? "";
            await Task.Delay(10, Cancel);
        }
    }
}
