using BusContracts.Transports;

namespace BusContracts.Tests.Transports.Contract;

public abstract partial class TopicTransportContract
{
    [Fact]
    public async Task A_mandatory_message_without_a_queue_is_returned_and_one_with_a_queue_is_not()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(patterns: ["wanted.*"]), received.Accept, Cancel);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            Transport.PublishAsync(Message($"{i}", i % 2 == 0 ? "wanted.key" : "unwanted.key", isMandatory: true), Cancel).AsTask())).Within();
        for (var i = 0; i < outcomes.Length; i++)
            Assert.Equal(i % 2 == 0 ? PublishStatus.Confirmed : PublishStatus.Returned, outcomes[i].Status);
        Assert.Contains("NO_ROUTE", outcomes[1].Reason);
    }

    [Fact]
    public async Task A_message_without_a_queue_that_is_not_mandatory_is_confirmed() =>
        Assert.Equal(new PublishOutcome(PublishStatus.Confirmed), await Transport.PublishAsync(Message("nobody hears"), Cancel).Within());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Properties_and_headers_arrive_as_they_were_sent(bool isMandatory)
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(), received.Accept, Cancel);
        var headers = new Dictionary<string, object?>
        {
            ["name"] = "call_created",
            ["user_uuid:1234"] = true,
            ["count"] = 9_007_199_254_740_993L,
            ["small"] = -7,
            ["ratio"] = 0.1,
            ["nothing"] = null,
            ["empty"] = "",
            ["日本"] = "東京",
        };
        var template = Message("{}", "a.key", isMandatory);
        await Transport.PublishAsync(new OutgoingMessage
        {
            Exchange = template.Exchange,
            EventName = template.EventName,
            RoutingKey = template.RoutingKey,
            Body = template.Body,
            ContentType = "application/json",
            ContentEncoding = "utf-8",
            IsMandatory = isMandatory,
            MessageId = "the-id",
            Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(1_500_000_000_999),
            Headers = headers,
        }, Cancel).Within();
        await PublishToAsync("bare");

        var info = (await received.NextAsync()).Info;
        Assert.Equal(headers, info.Headers);
        Assert.Equal("the-id", info.MessageId);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_500_000_000), info.Timestamp);
        Assert.Equal(("application/json", "utf-8"), (info.ContentType, info.ContentEncoding));
        Assert.Equal(Exchange.Name, info.Exchange);
        Assert.Equal("a.key", info.RoutingKey);

        var bare = (await received.NextAsync()).Info;
        Assert.Empty(bare.Headers);
        Assert.Null(bare.MessageId);
        Assert.Null(bare.Timestamp);
    }

    [Fact]
    public async Task A_header_that_cannot_travel_is_refused_by_its_name()
    {
        var template = Message("");
        var message = new OutgoingMessage
        {
            Exchange = template.Exchange,
            EventName = template.EventName,
            RoutingKey = template.RoutingKey,
            Body = template.Body,
            ContentType = template.ContentType,
            Headers = new Dictionary<string, object?> { ["odd"] = new Version(1, 2) },
        };
        var failure = await Assert.ThrowsAsync<ArgumentException>(async () => await Transport.PublishAsync(message, Cancel));
        Assert.Contains("'odd'", failure.Message);
        await PublishAsync("the next one goes out");
    }

    [Fact]
    public async Task An_exchange_of_another_type_is_told_to_who_subscribes_and_to_who_publishes()
    {
        await PublishAsync("the exchange exists now, as a topic");
        var other = Exchange with { Type = "fanout" };
        var refusal = await Assert.ThrowsAsync<BusConnectionException>(() => Transport.SubscribeAsync(
            new SubscriptionRequest { Queue = "label", Bindings = [new TopicBinding(other, BindingPattern.Everything)] }, new Received().Accept, Cancel)).Within();
        Assert.Contains(Exchange.Name, refusal.Message);
        Assert.Contains("fanout", refusal.Message);

        await using var fresh = await OpenAsync();
        var template = Message("");
        var outcome = await fresh.PublishAsync(new OutgoingMessage
        {
            Exchange = other,
            EventName = template.EventName,
            RoutingKey = template.RoutingKey,
            Body = template.Body,
            ContentType = template.ContentType,
            Headers = template.Headers,
        }, Cancel).Within();
        Assert.Equal(PublishStatus.Failed, outcome.Status);
        Assert.Contains("fanout", outcome.Reason);
    }
}
