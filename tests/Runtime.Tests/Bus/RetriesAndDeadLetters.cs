using BusContracts.Transports;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public abstract class RetriesAndDeadLetters(TestBroker broker) : BusTest(broker)
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longer = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_handler_that_throws_gets_the_message_after_each_delay_and_then_it_is_a_dead_letter()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        var inbox = new Inbox<DeliveryInfo>();
        await using var subscription = await bus.SubscribeAsync(queue, on => on.Retry(s_short, s_longer)
            .Event<DoorOpened>(m =>
            {
                inbox.Add(m.Delivery!);
                throw new InvalidOperationException("password=swordfish");
            }), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        var deliveries = await inbox.NextAsync(3, Cancel);
        Assert.Equal([1, 2, 3], deliveries.Select(delivery => delivery.DeliveryCount));
        Assert.All(deliveries, delivery => Assert.Equal(("buscontracts.test.house", "doors.front.opened"), (delivery.Exchange, delivery.RoutingKey)));
        await EventuallyAsync(subscription, counters => counters is { RetriedLater: 2, DeadLettered: 1, Failed: 0, Retried: 0 });

        var letter = await DeadLetterOfAsync(queue);
        Assert.Equal("failed", letter["x-bus-cause"]);
        Assert.Equal(queue.Name, letter["x-bus-queue"]);
        Assert.Equal("door_opened", letter["x-bus-event"]);
        Assert.Equal("System.InvalidOperationException", letter["x-bus-exception-type"]);
        Assert.Equal(3L, Convert.ToInt64(letter["x-bus-deliveries"], null));
        Assert.Equal(("buscontracts.test.house", "doors.front.opened"), (letter["x-bus-exchange"], letter["x-bus-routing-key"]));
        Assert.True(DateTimeOffset.UtcNow - DateTimeOffset.Parse((string)letter["x-bus-time"]!, null) < TimeSpan.FromMinutes(5));
        Assert.False(letter.ContainsKey("x-bus-retries"));
        Assert.DoesNotContain(letter.Values, value => value is string text && text.Contains("swordfish", StringComparison.Ordinal));
        Assert.Equal(true, letter["door:front"]);
    }

    [Fact]
    public async Task The_reports_tell_each_try_and_where_the_message_is_in_the_end()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync(queue, on => on.Retry(s_short)
            .Event<DoorOpened>(_ => throw new InvalidOperationException("the door is stuck")), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        var first = Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel));
        Assert.Equal((true, s_short, null), (first.IsRetried, first.RetryIn, first.DeadLetterQueue));
        Assert.Contains("is tried again in 0.05 s", first.ToString(), StringComparison.Ordinal);
        var second = Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel));
        Assert.Equal((false, $"{queue.Name}.dead"), (second.IsRetried, second.DeadLetterQueue));
        Assert.Contains($"goes to the dead-letter queue '{queue.Name}.dead'", second.ToString(), StringComparison.Ordinal);
        var last = Assert.IsType<DeadLetteredReport>(await Reports.NextAsync(Cancel));
        Assert.Equal((queue.Name, $"{queue.Name}.dead", "door_opened", DeadLetterCause.Failed, 2), (last.Queue, last.DeadLetterQueue, last.EventName, last.Cause, last.Deliveries));
    }

    [Fact]
    public async Task A_verdict_of_retry_counts_like_an_exception_and_a_later_success_ends_it()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync(queue, on => on.Retry(s_short, s_longer)
            .Event<DoorOpened>((m, _) => Task.FromResult(m.Delivery!.DeliveryCount < 3 ? Handling.Retry : Handling.Handled)), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters is { RetriedLater: 2, Handled: 1, DeadLettered: 0 });
        await EndWithoutReportsAsync();
    }

    [Fact]
    public async Task A_rejected_message_is_a_dead_letter_at_once()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync(queue, on => on
            .Event<DoorOpened>((_, _) => Task.FromResult(Handling.Reject)), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters is { DeadLettered: 1, Rejected: 0 });
        var letter = await DeadLetterOfAsync(queue);
        Assert.Equal("rejected", letter["x-bus-cause"]);
        Assert.False(letter.ContainsKey("x-bus-exception-type"));
    }

    [Fact]
    public async Task A_message_that_does_not_decode_is_a_dead_letter_at_once_with_its_place_and_reason()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel);

        await PublishRawAsync("doors.front.opened", """{"name":"door_opened","data":{"door_id":"front","times":"3"}}""");

        await EventuallyAsync(subscription, counters => counters is { DeadLettered: 1, Undecodable: 0 });
        var letter = await DeadLetterOfAsync(queue);
        Assert.Equal("undecodable", letter["x-bus-cause"]);
        Assert.Equal("door_opened", letter["x-bus-event"]);
        Assert.Equal("$.data.times", letter["x-bus-json-path"]);
        Assert.Contains("found the string \"3\"", (string)letter["x-bus-reason"]!, StringComparison.Ordinal);
        Assert.Equal("BusContracts.EventFormatException", letter["x-bus-exception-type"]);
        var report = Assert.IsType<UndecodableReport>(await Reports.NextAsync(Cancel));
        Assert.Equal($"{queue.Name}.dead", report.DeadLetterQueue);
        Assert.StartsWith("Dead-lettered an undecodable message", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exclusive_queue_has_retries_and_dead_letters_where_they_are_named()
    {
        var dead = NewSharedQueue();
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Retry(s_short).DeadLetter(dead)
            .Event<DoorOpened>(_ => throw new InvalidOperationException("the door is stuck")), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters is { RetriedLater: 1, DeadLettered: 1 });
        Assert.Equal("monitor", (await HeadersOfNextAsync(dead))["x-bus-queue"]);
    }

    [Fact]
    public async Task A_shared_queue_without_retries_and_dead_letters_tries_once_more_and_rejects()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync(queue, on => on.Retry().DeadLetter(null)
            .Event<DoorOpened>(_ => throw new InvalidOperationException("the door is stuck")), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters is { Retried: 1, Failed: 1, DeadLettered: 0 });
    }

    [Fact]
    public async Task A_dead_letter_that_is_moved_back_begins_anew()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        var isMended = false;
        await using var subscription = await bus.SubscribeAsync(queue, on => on.Retry(s_short)
            .Event<DoorOpened>(m =>
            {
                if (!Volatile.Read(ref isMended))
                    throw new InvalidOperationException("the door is stuck");
            }), Cancel);
        await bus.PublishAsync(Door(), Cancel);
        await EventuallyAsync(subscription, counters => counters.DeadLettered == 1);

        // Whoever reads the dead letters with the same handlers gets the event as it was published.
        Volatile.Write(ref isMended, true);
        var inbox = new Inbox<DoorOpened>();
        await using var mended = await bus.SubscribeAsync(Queue.Existing($"{queue.Name}.dead"), on => on.Event<DoorOpened>(m => inbox.Add(m.Data)), Cancel);
        Assert.Equal(Door(), await inbox.NextAsync(Cancel));
    }

    [Fact]
    public async Task Ten_thousand_messages_that_do_not_decode_are_all_dead_letters()
    {
        const int count = 10_000;
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync(queue, on => on.Concurrency(32).Event<DoorOpened>(_ => { }), Cancel);
        var bodies = Enumerable.Range(0, count).Select(i => $$"""{"name":"door_opened","data":{"number":{{i}} } }""").ToArray();

        await PublishRawAsync("doors.front.opened", bodies);
        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters is { DeadLettered: count, Handled: 1, Retried: 0 });
        Assert.Equal(bodies.Order(StringComparer.Ordinal), (await BodiesOfAsync(Queue.Existing($"{queue.Name}.dead"), count)).Order(StringComparer.Ordinal));
    }

    private Task<IReadOnlyDictionary<string, object?>> DeadLetterOfAsync(Queue queue) => HeadersOfNextAsync(Queue.Existing($"{queue.Name}.dead"));
}
