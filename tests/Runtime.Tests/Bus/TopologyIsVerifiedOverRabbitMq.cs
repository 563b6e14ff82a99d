using BusContracts.Tests.Transports.RabbitMq;
using RabbitMQ.Client;

namespace BusContracts.Tests.Bus;

[Collection(RabbitMqTestBroker.Collection)]
public sealed class TopologyIsVerifiedOverRabbitMq() : TopologyIsVerified(new RabbitMqTestBroker()), IAsyncLifetime
{
    private readonly List<string> _exchanges = [];

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await BrokerUnderTest.AsOperatorAsync(async channel =>
        {
            foreach (var exchange in _exchanges)
                await channel.ExchangeDeleteAsync(exchange);
        });
        await DisposeAsync();
    }

    [Fact]
    public async Task A_queue_that_somebody_declared_otherwise_is_told_by_its_argument()
    {
        var queue = NewSharedQueue();
        await BrokerUnderTest.AsOperatorAsync(channel => channel.QueueDeclareAsync(queue.Name, durable: true, exclusive: false, autoDelete: false));
        var bus = await OpenAsync();

        var difference = Assert.Single((await bus.VerifyTopologyAsync(HouseBus.Contract, [queue], Cancel)).Differences, difference => difference.Name == queue.Name);

        Assert.Contains($"The queue '{queue.Name}' exists with another '", difference.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BusConnectionException>(() => bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel));
    }

    [Fact]
    public async Task A_companion_that_somebody_deleted_is_told()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel);
        await BrokerUnderTest.AsOperatorAsync(channel => channel.QueueDeleteAsync($"{queue.Name}.retry.10s"));

        var difference = Assert.Single((await bus.VerifyTopologyAsync(HouseBus.Contract, cancel: Cancel)).Differences);

        Assert.Equal((TopologyPart.Queue, $"{queue.Name}.retry.10s"), (difference.Part, difference.Name));
    }

    [Fact]
    public async Task Bindings_are_told_as_what_AMQP_does_not_tell()
    {
        var bus = await OpenAsync();
        var subscription = await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(_ => { }), Cancel);

        var report = await bus.VerifyTopologyAsync(HouseBus.Contract, cancel: Cancel);

        Assert.True(report.Matches, report.ToString());
        Assert.StartsWith($"Whether the queue '{subscription.QueueName}' is still bound to the exchange '{HouseBus.Contract.Exchange.Name}' by 'doors.*.opened'", Assert.Single(report.Unverified), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_leaves_subscriptions_and_publishes_alone()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<Message<DoorOpened>>();
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(inbox.Add), Cancel);

        Assert.False((await bus.VerifyTopologyAsync(ContractOn(HouseBus.Contract.Exchange with { Type = "direct" }), [Queue.Existing("buscontracts.test.nowhere")], Cancel)).Matches);
        await bus.PublishAsync(Doors.Door(), Cancel);
        await inbox.NextAsync(Cancel);

        Assert.Equal(BusState.Connected, bus.State);
        await EndWithoutReportsAsync();
    }

    protected override string NewExchange()
    {
        var name = base.NewExchange();
        _exchanges.Add(name);
        return name;
    }
}
