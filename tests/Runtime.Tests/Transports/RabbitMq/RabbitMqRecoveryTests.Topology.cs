using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

public sealed partial class RabbitMqRecoveryTests
{
    [Fact]
    public async Task A_queue_deleted_under_its_consumer_is_declared_anew()
    {
        var received = new Received();
        await Transport.SubscribeAsync(Request(queue: Queue.Shared(Name)), received.Accept, Cancel);
        await PublishAsync("before");
        Assert.Equal("before", await received.NextTextAsync());
        await BrokerUnderTest.AsOperatorAsync(channel => channel.QueueDeleteAsync(Name, ifUnused: false, ifEmpty: false));
        await UntilPublishedToAQueueAsync("after");
        Assert.Equal("after", await received.NextTextAsync());
    }

    /// <remarks>Nothing is handled, so that no acknowledgement meets the closed channel: only the channel itself says so.</remarks>
    [Fact]
    public async Task An_idle_consumer_whose_channel_the_broker_closes_consumes_again()
    {
        var faults = new FrameFaults();
        _proxy.Filter = faults.Of;
        await using var transport = await RabbitMqTransport.ConnectAsync(
            BrokerUnderTest.UriWith(_proxy.Port), new RabbitMqSettings { BindingCheck = TimeSpan.FromMilliseconds(100) }, Cancel);
        var received = new Received();
        var subscription = await transport.SubscribeAsync(Request(), received.Accept, Cancel);
        var before = subscription.QueueName;
        faults.BreakConsumerChannel();
        await UntilAsync(() => subscription.IsConsuming && subscription.QueueName != before);
        await PublishAsync("after");
        Assert.Equal("after", await received.NextTextAsync());
    }

    [Fact]
    public async Task An_exchange_deleted_under_the_publisher_is_declared_anew()
    {
        await PublishAsync("before");
        await BrokerUnderTest.AsOperatorAsync(channel => channel.ExchangeDeleteAsync(Name));
        var outcome = await Transport.PublishAsync(Message("lost"), Cancel).Within();
        Assert.Equal(PublishStatus.Unknown, outcome.Status);
        Assert.Contains("404", outcome.Reason);
        await PublishAsync("after");
    }

    [Fact]
    public async Task An_exchange_deleted_under_its_subscribers_is_bound_again_before_the_next_message_is_confirmed()
    {
        Received own = new(), shared = new();
        await Transport.SubscribeAsync(Request(), own.Accept, Cancel);
        await Transport.SubscribeAsync(Request(queue: Queue.Shared(Name)), shared.Accept, Cancel);
        await PublishAsync("before");
        await BrokerUnderTest.AsOperatorAsync(channel => channel.ExchangeDeleteAsync(Name));
        Assert.Equal(PublishStatus.Unknown, (await Transport.PublishAsync(Message("lost"), Cancel).Within()).Status);
        await PublishAsync("after");
        Assert.Equal(["before", "after"], await own.TextsAsync(2));
        Assert.Equal(["before", "after"], await shared.TextsAsync(2));
    }

    [Fact]
    public async Task An_exchange_that_others_deleted_and_made_anew_is_bound_again_though_no_broker_tells_it()
    {
        await using var transport = await RabbitMqTransport.ConnectAsync(
            BrokerUnderTest.Uri, new RabbitMqSettings { BindingCheck = TimeSpan.FromMilliseconds(200) }, Cancel);
        var received = new Received();
        await transport.SubscribeAsync(Request(), received.Accept, Cancel);
        await BrokerUnderTest.AsOperatorAsync(async channel =>
        {
            await channel.ExchangeDeleteAsync(Name);
            await channel.ExchangeDeclareAsync(Name, Exchange.Type, Exchange.IsDurable, autoDelete: false);
        });
        await UntilPublishedToAQueueAsync("after");
        Assert.Equal("after", await received.NextTextAsync());
    }


    /// <summary>A mandatory message is returned until the queue is there again.</summary>
    private async Task UntilPublishedToAQueueAsync(string text)
    {
        using var deadline = Deadline.Source();
        while (!(await Transport.PublishAsync(Message(text, isMandatory: true), deadline.Token)).IsConfirmed)
            await Task.Delay(20, deadline.Token);
    }
}
