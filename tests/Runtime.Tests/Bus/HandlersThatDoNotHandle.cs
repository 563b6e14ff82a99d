using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public abstract class HandlersThatDoNotHandle(TestBroker broker) : BusTest(broker)
{
    [Fact]
    public async Task A_handler_that_throws_gets_the_message_once_more_and_then_it_is_rejected()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<(long Times, bool IsRedelivered)>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(m =>
            {
                inbox.Add((m.Data.Times, m.Delivery!.IsRedelivered));
                if (m.Data.Times == 1)
                    throw new InvalidOperationException("the door is stuck");
            }), Cancel);

        await bus.PublishAsync(Door(times: 1), Cancel);
        Assert.Equal([(1, false), (1, true)], await inbox.NextAsync(2, Cancel));
        await bus.PublishAsync(Door(times: 2), Cancel);
        Assert.Equal((2, false), await inbox.NextAsync(Cancel));

        var first = Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel));
        var second = Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel));
        Assert.True(first.IsRetried);
        Assert.False(second.IsRetried);
        Assert.Equal("door_opened", second.EventName);
        Assert.Equal(
            "A handler of 'door_opened' failed in queue 'monitor', routing key 'doors.front.opened'; the message was rejected. InvalidOperationException: the door is stuck",
            second.ToString());
        await EventuallyAsync(subscription, counters => counters is { Retried: 1, Failed: 1, Handled: 1 });
    }

    [Fact]
    public async Task A_format_exception_out_of_a_handler_is_the_handlers_failure_and_not_the_messages()
    {
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(_ => MessageCodec.ReadUtf8Name(new byte[] { 1 }, Envelopes.LikeWazo)), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters is { Retried: 1, Failed: 1, Undecodable: 0 });
    }

    [Fact]
    public async Task A_verdict_of_retry_delivers_again_and_a_verdict_of_reject_does_not()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<bool>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>((m, _) =>
            {
                inbox.Add(m.Delivery!.IsRedelivered);
                return Task.FromResult(m.Delivery.IsRedelivered ? Handling.Reject : Handling.Retry);
            }), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        var redelivered = await inbox.NextAsync(2, Cancel);
        Assert.Equal([false, true], redelivered);
        await EventuallyAsync(subscription, counters => counters is { Retried: 1, Rejected: 1 });
        Assert.True(inbox.IsEmpty);
        await EndWithoutReportsAsync();
    }

    [Fact]
    public async Task The_first_handler_in_a_row_that_does_not_handle_ends_the_row()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<string>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(_ => inbox.Add("first"))
            .Event<DoorOpened>((_, _) => Task.FromResult(Handling.Reject))
            .Event<DoorOpened>(_ => inbox.Add("third")), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        Assert.Equal("first", await inbox.NextAsync(Cancel));
        await EventuallyAsync(subscription, counters => counters.Rejected == 1);
        Assert.True(inbox.IsEmpty);
    }

    [Fact]
    public async Task A_report_callback_that_throws_does_not_hurt_the_consumer()
    {
        var bus = await OpenAsync(options => options.Report = _ => throw new InvalidOperationException("no log"));
        var inbox = new Inbox<DoorOpened>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(m => inbox.Add(m.Data)), Cancel);

        await PublishRawAsync("doors.front.opened", "[]");
        await bus.PublishAsync(Door(), Cancel);

        Assert.Equal(Door(), await inbox.NextAsync(Cancel));
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_subscriptions_end_is_a_failure()
    {
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(_ => throw new TaskCanceledException("a request timed out")), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters is { Retried: 1, Failed: 1 });
        Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel));
    }
}
