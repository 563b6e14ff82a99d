using System.Net;
using System.Net.Sockets;
using BusContracts.Transports.InMemory;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public sealed class OpeningOfBuses
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("http://guest:s3cret@localhost/")]
    [InlineData("amqp://guest:s3cret@localhost:port/")]
    [InlineData("amqp://guest:s3cr/et@localhost/")]
    public async Task A_malformed_uri_is_refused_without_its_password(string uri)
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => MessageBus.ConnectAsync(uri, cancel: Cancel));

        Assert.DoesNotContain("s3cr", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("amqp://", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_broker_is_named_by_host_and_port_without_its_password()
    {
        using var unused = new TcpListener(IPAddress.Loopback, 0);
        unused.Start();
        var port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();

        var problem = await Assert.ThrowsAsync<BusConnectionException>(
            () => MessageBus.ConnectAsync(new Uri($"amqp://guest:s3cret@127.0.0.1:{port}/"), cancel: Cancel));

        Assert.Contains($"127.0.0.1:{port}", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buses_on_one_in_memory_broker_see_each_others_messages_and_others_do_not()
    {
        var broker = new InMemoryBroker();
        await using var publisher = MessageBus.InMemory(broker);
        await using var listener = MessageBus.InMemory(broker);
        await using var stranger = MessageBus.InMemory();
        var inbox = new Inbox<long>();
        await using var near = await listener.SubscribeAsync("near", on => on.Event<DoorOpened>(m => inbox.Add(m.Data.Times)), Cancel);
        await using var far = await stranger.SubscribeAsync("far", on => on.Event<DoorOpened>(_ => inbox.Add(-1)), Cancel);

        await publisher.PublishAsync(Door(times: 1), Cancel);
        await stranger.PublishAsync(Door(times: 2), Cancel);

        Assert.Equal([1, -1], (await inbox.NextAsync(2, Cancel)).OrderDescending());
    }

    [Fact]
    public async Task Options_are_read_once_when_the_bus_opens()
    {
        MessageBusOptions? kept = null;
        await using var bus = MessageBus.InMemory(options =>
        {
            kept = options;
            options.Headers["tenant"] = "acme";
        });
        kept!.Headers["tenant"] = "other";
        kept.StampTime = false;
        var inbox = new Inbox<DeliveryInfo>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(m => inbox.Add(m.Delivery!)), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        var delivery = await inbox.NextAsync(Cancel);
        Assert.Equal("acme", delivery.Headers["tenant"]);
        Assert.NotNull(delivery.Timestamp);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused_where_they_are_set()
    {
        var options = new MessageBusOptions();

        Assert.Throws<ArgumentOutOfRangeException>(() => options.Prefetch = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Concurrency = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.PublishTimeout = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.PublishTimeout = Timeout.InfiniteTimeSpan);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.ShutdownTimeout = TimeSpan.FromDays(30));
        Assert.Throws<ArgumentException>(() => options.ConnectionName = " ");
    }

    [Fact]
    public async Task A_subscription_that_asks_for_nothing_is_refused()
    {
        await using var bus = MessageBus.InMemory();

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => bus.SubscribeAsync("idle", on => on.Undecodable(_ => { }), Cancel));

        Assert.Contains("'idle'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("on.Event<", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_cannot_be_added_to_a_subscription_that_is_open()
    {
        await using var bus = MessageBus.InMemory();
        SubscriptionBuilder? kept = null;
        await using var subscription = await bus.SubscribeAsync("monitor", on => kept = on.Event<DoorOpened>(_ => { }), Cancel);

        Assert.Throws<InvalidOperationException>(() => kept!.Event<LampSwitched>(_ => { }));
        Assert.Throws<InvalidOperationException>(() => kept!.Unknown(HouseBus.Contract, _ => { }));
        Assert.Throws<InvalidOperationException>(() => kept!.Undecodable(_ => { }));
    }
}
