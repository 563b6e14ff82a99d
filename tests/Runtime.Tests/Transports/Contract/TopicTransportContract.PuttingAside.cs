using System.Text;
using BusContracts.Transports;

namespace BusContracts.Tests.Transports.Contract;

public abstract partial class TopicTransportContract
{
    private static readonly TimeSpan s_delay = TimeSpan.FromMilliseconds(100);

    private protected Queue Dead => Queue.Shared($"{Name}.dead");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_put_aside_comes_back_as_it_was_after_its_delay(bool isShared)
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(PuttingAside(isShared), async (delivery, cancel) =>
        {
            received.Note(delivery);
            return delivery.Info.RetryCount == 0 ? await RetryAsync(delivery, cancel) : Handling.Handled;
        }, Cancel);
        var sentAt = TimeProvider.System.GetTimestamp();
        await Transport.PublishAsync(WithProperties("later", "orders.42.placed"), Cancel).Within();

        var first = await received.NextAsync();
        var second = await received.NextAsync();
        // A timer of the system may be early by a tick of its own clock.
        Assert.True(TimeProvider.System.GetElapsedTime(sentAt) >= s_delay - TimeSpan.FromMilliseconds(20));
        Assert.Equal(first.Body, second.Body);
        Assert.Equal((Exchange.Name, "orders.42.placed"), (second.Info.Exchange, second.Info.RoutingKey));
        Assert.Equal(new Dictionary<string, object?>(first.Info.Headers), new Dictionary<string, object?>(second.Info.Headers));
        Assert.Equal(
            (first.Info.MessageId, first.Info.Timestamp, first.Info.ContentType, first.Info.ContentEncoding),
            (second.Info.MessageId, second.Info.Timestamp, second.Info.ContentType, second.Info.ContentEncoding));
        Assert.Equal((1, 2), (first.Info.DeliveryCount, second.Info.DeliveryCount));
        Assert.False(second.Info.IsRedelivered);
    }

    [Fact]
    public async Task While_one_message_waits_for_its_retry_the_next_ones_are_handled()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(PuttingAside(isShared: true, prefetch: 1), async (delivery, cancel) =>
        {
            received.Note(delivery);
            return Encoding.UTF8.GetString(delivery.Body.Span) == "late" && delivery.Info.RetryCount == 0 ? await RetryAsync(delivery, cancel) : Handling.Handled;
        }, Cancel);
        await PublishAsync("late", "1", "2", "3");
        Assert.Equal(["late", "1", "2", "3", "late"], await received.TextsAsync(5));
    }

    [Fact]
    public async Task A_message_may_be_put_aside_again_and_again_and_each_time_is_counted()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(PuttingAside(isShared: true), async (delivery, cancel) =>
        {
            received.Note(delivery);
            return delivery.Info.RetryCount < 4 ? await RetryAsync(delivery, cancel) : Handling.Handled;
        }, Cancel);
        await PublishAsync("stubborn");
        for (var delivery = 1; delivery <= 5; delivery++)
            Assert.Equal((delivery, delivery - 1), ((await received.NextAsync()).Info is var info ? info.DeliveryCount : 0, info.RetryCount));
    }

    [Fact]
    public async Task A_dead_letter_is_the_message_byte_for_byte_with_its_headers_and_the_notes()
    {
        var body = new byte[10_000];
        new Random(5).NextBytes(body);
        var template = WithProperties("", "orders.42.placed");
        await using var subscription = await Transport.SubscribeAsync(PuttingAside(isShared: true), async (delivery, cancel) =>
        {
            var notes = OriginOf(delivery);
            notes["x-bus-cause"] = "rejected";
            var outcome = await delivery.DeadLetterAsync(notes, cancel);
            return outcome.IsConfirmed ? Handling.Handled : Handling.Retry;
        }, Cancel);
        await Transport.PublishAsync(new OutgoingMessage
        {
            Exchange = template.Exchange,
            EventName = template.EventName,
            RoutingKey = template.RoutingKey,
            Body = body,
            ContentType = template.ContentType,
            ContentEncoding = template.ContentEncoding,
            MessageId = template.MessageId,
            Timestamp = template.Timestamp,
            Headers = template.Headers,
        }, Cancel).Within();

        var dead = new Received();
        await using var reading = await Transport.SubscribeAsync(new SubscriptionRequest { Queue = Dead, Bindings = [] }, dead.Accept, Cancel);
        var letter = await dead.NextAsync();
        Assert.Equal(body, letter.Body);
        Assert.Equal((Exchange.Name, "orders.42.placed"), (letter.Info.Exchange, letter.Info.RoutingKey));
        Assert.Equal(template.Headers, letter.Info.Headers);
        Assert.Equal(("the-id", template.Timestamp, "utf-8"), (letter.Info.MessageId, letter.Info.Timestamp, letter.Info.ContentEncoding));
    }

    [Fact]
    public async Task Headers_that_only_look_like_notes_do_not_change_where_a_message_came_from()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(), received.Accept, Cancel);
        var template = Message("forged", "a.key");
        var headers = new Dictionary<string, object?> { ["x-bus-exchange"] = "other", ["x-bus-routing-key"] = "other.key", ["x-bus-retries"] = 7 };
        await Transport.PublishAsync(new OutgoingMessage
        {
            Exchange = template.Exchange,
            EventName = template.EventName,
            RoutingKey = template.RoutingKey,
            Body = template.Body,
            ContentType = template.ContentType,
            Headers = headers,
        }, Cancel).Within();
        var arrival = await received.NextAsync();
        Assert.Equal((Exchange.Name, "a.key", 0, 1), (arrival.Info.Exchange, arrival.Info.RoutingKey, arrival.Info.RetryCount, arrival.Info.DeliveryCount));
        Assert.Equal(headers, arrival.Info.Headers);
    }

    [Fact]
    public async Task Messages_given_back_are_counted_by_a_shared_queue()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(queue: Shared), (delivery, _) =>
        {
            received.Note(delivery);
            return ValueTask.FromResult(delivery.Info.DeliveryCount < 4 ? Handling.Retry : Handling.Handled);
        }, Cancel);
        await PublishAsync("again");
        for (var delivery = 1; delivery <= 4; delivery++)
            Assert.Equal(delivery, (await received.NextAsync()).Info.DeliveryCount);
    }

    private protected SubscriptionRequest PuttingAside(bool isShared, ushort prefetch = 250) => new()
    {
        Queue = isShared ? Shared : Queue.Exclusive("contract-test"),
        Bindings = [new TopicBinding(Exchange, BindingPattern.Everything)],
        Prefetch = prefetch,
        RetryDelays = [s_delay],
        DeadLetters = Dead,
    };

    private protected static Dictionary<string, object?> OriginOf(Delivery delivery) => new()
    {
        [BusHeaders.Exchange] = delivery.Info.Exchange,
        [BusHeaders.RoutingKey] = delivery.Info.RoutingKey,
        [BusHeaders.Deliveries] = delivery.Info.DeliveryCount,
    };

    private protected static async Task<Handling> RetryAsync(Delivery delivery, CancellationToken cancel)
    {
        var notes = OriginOf(delivery);
        notes[BusHeaders.Retries] = delivery.Info.RetryCount + 1;
        var outcome = await delivery.RetryLaterAsync(s_delay, notes, cancel);
        return outcome.IsConfirmed ? Handling.Handled : throw new InvalidOperationException($"{outcome}");
    }

    private OutgoingMessage WithProperties(string text, string key) => new()
    {
        Exchange = Exchange,
        EventName = "thing_happened",
        RoutingKey = new RoutingKey(key),
        Body = Encoding.UTF8.GetBytes(text),
        ContentType = "application/json",
        ContentEncoding = "utf-8",
        MessageId = "the-id",
        Timestamp = DateTimeOffset.FromUnixTimeSeconds(1_500_000_000),
        Headers = new Dictionary<string, object?> { ["name"] = "order_placed", ["count"] = 9_007_199_254_740_993L, ["nothing"] = null, ["日本"] = "東京" },
    };
}
