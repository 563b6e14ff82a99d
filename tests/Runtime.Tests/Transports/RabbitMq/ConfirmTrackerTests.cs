using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Every publish gets exactly the fate that the broker, or its silence, gave it.</summary>
public sealed class ConfirmTrackerTests
{
    private readonly WaitingLine _line = new();
    private readonly ConfirmTracker _tracker;

    public ConfirmTrackerTests()
    {
        _tracker = new ConfirmTracker(window: 64, _line);
    }

    [Fact]
    public void A_confirm_of_all_up_to_a_number_confirms_these_and_no_other()
    {
        var publishes = Enumerable.Range(0, 10).Select(_ => Written()).ToArray();
        _tracker.Confirmed(3, isAllUpTo: false);
        _tracker.Confirmed(5, isAllUpTo: true);
        Assert.All(publishes[..5], publish => Assert.Equal(PublishStatus.Confirmed, Status(publish)));
        Assert.All(publishes[5..], publish => Assert.Null(Status(publish)));
        _tracker.Confirmed(100, isAllUpTo: true);
        Assert.All(publishes[5..], publish => Assert.Equal(PublishStatus.Confirmed, Status(publish)));
    }

    [Fact]
    public void A_returned_message_is_returned_when_its_confirm_comes()
    {
        var publish = Written();
        _tracker.Returned(publish.Sequence, "312 NO_ROUTE");
        Assert.Null(Status(publish));
        _tracker.Confirmed(publish.Sequence, isAllUpTo: false);
        Assert.Equal(PublishStatus.Returned, Status(publish));
    }

    [Fact]
    public void A_refusal_of_all_up_to_a_number_refuses_them()
    {
        var publishes = new[] { Written(), Written(), Written() };
        _tracker.Refused(2, isAllUpTo: true);
        Assert.Equal([PublishStatus.Nacked, PublishStatus.Nacked, null], publishes.Select(Status));
    }

    [Fact]
    public void A_confirm_may_come_before_the_write_returns()
    {
        var publish = Begun();
        _tracker.Confirmed(publish.Sequence, isAllUpTo: false);
        // Its body may still be read; only when the write has returned may the caller have its fate.
        Assert.Null(Status(publish));
        _tracker.Written(publish);
        Assert.Equal(PublishStatus.Confirmed, Status(publish));
    }

    [Fact]
    public async Task At_the_end_what_was_written_is_unknown_and_what_is_being_written_is_the_writers_to_tell()
    {
        var written = Written();
        var writing = Begun();
        var failing = Begun();
        _tracker.End("the broker was killed");
        Assert.Equal(new PublishOutcome(PublishStatus.Unknown, "the broker was killed"), await written.Fate);
        Assert.Null(Status(writing));

        _tracker.Written(writing);
        Assert.Equal(PublishStatus.Unknown, Status(writing));
        _tracker.Forget(failing);
        Assert.Null(Status(failing));
    }

    [Fact]
    public void What_waits_beyond_its_time_is_given_up_and_a_hanging_write_is_told()
    {
        var now = Environment.TickCount64;
        var late = Written(until: now);
        var young = Written(until: now + 1000);
        Assert.False(_tracker.Expire(now, "too late", patience: 100));
        Assert.Equal(PublishStatus.Unknown, Status(late));
        Assert.Null(Status(young));

        var hanging = Begun(until: now);
        Assert.False(_tracker.Expire(hanging.WriteBegunAt, "handed over just now", patience: 100));
        Assert.True(_tracker.Expire(hanging.WriteBegunAt + 101, "too late", patience: 100));
        Assert.Null(Status(hanging));
    }

    [Fact]
    public void A_cancelled_publish_is_cancelled_once_and_its_confirm_means_nothing()
    {
        var publish = Written();
        Assert.True(_tracker.TryCancel(publish));
        _tracker.Confirmed(publish.Sequence, isAllUpTo: true);
        Assert.True(publish.Fate.IsCanceled);
        Assert.False(_tracker.TryCancel(publish));
    }

    [Fact]
    public void What_is_being_written_cannot_be_cancelled_before_the_write_returns()
    {
        var publish = Begun();
        Assert.False(_tracker.TryCancel(publish));
        publish.IsCancelled = true;
        Assert.Null(Status(publish));
        _tracker.Written(publish);
        Assert.True(publish.Fate.IsCanceled);
    }

    [Fact]
    public void There_is_room_for_a_window_and_one_late_confirm_does_not_stop_the_others()
    {
        var first = Written();
        for (var i = 0; i < 63; i++)
        {
            Assert.True(_tracker.HasRoom);
            Written();
        }

        Assert.False(_tracker.HasRoom);
        for (ulong confirmed = 2; confirmed <= 64; confirmed++)
            _tracker.Confirmed(confirmed, isAllUpTo: false);
        Assert.Equal(1, _tracker.Count);
        for (var i = 0; i < 63; i++)
        {
            Assert.True(_tracker.HasRoom);
            Written();
        }

        Assert.False(_tracker.HasRoom);
        Assert.Null(Status(first));
        _tracker.Confirmed(1000, isAllUpTo: true);
        Assert.Equal((0, PublishStatus.Confirmed), (_tracker.Count, Status(first)));
    }

    [Fact]
    public void At_the_end_what_may_be_retried_goes_back_to_the_front_in_its_order_and_no_more_when_its_time_is_over()
    {
        PendingPublish[] publishes = [Written(retries: true), Written(), Written(retries: true), Written(until: 0, retries: true)];
        _tracker.End("gone");
        Assert.Equal([null, PublishStatus.Unknown, null, PublishStatus.Unknown], publishes.Select(Status));
        Assert.Same(publishes[0], _line.First);
        Assert.Same(publishes[2], _line.First!.Next);
        Assert.Null(publishes[2].Next);
    }

    [Theory]
    [InlineData(PublishStatus.Failed)]
    [InlineData(PublishStatus.Nacked)]
    [InlineData(PublishStatus.Returned)]
    public async Task After_an_unknown_attempt_only_a_confirm_is_certain(PublishStatus status)
    {
        var publish = Written(retries: true);
        _tracker.End("gone");
        publish.Settle(status, "of the second attempt");
        Assert.Equal(new PublishOutcome(PublishStatus.Unknown, "gone; tried again: of the second attempt"), await publish.Fate);
    }

    [Fact]
    public void A_refused_exchange_fails_its_publishes_and_what_the_broker_never_looked_at_goes_out_again()
    {
        PendingPublish[] publishes = [Written(exchange: "open"), Written(exchange: "closed"), Written(exchange: "open"), Written(exchange: "closed")];
        _tracker.End("403", new WriteRefusal("closed", "not yours"));
        Assert.Equal([PublishStatus.Unknown, PublishStatus.Failed, null, PublishStatus.Failed], publishes.Select(Status));
        Assert.Same(publishes[2], _line.First);
    }

    [Fact]
    public void A_refusal_for_an_exchange_that_took_messages_before_makes_nothing_certain()
    {
        var target = new KnownExchange("shut");
        var first = Written(exchange: "shut", target: target);
        _tracker.Confirmed(first.Sequence, isAllUpTo: false);
        var second = Written(exchange: "shut", target: target);
        _tracker.End("403", new WriteRefusal("shut", "not yours any more"));
        Assert.Equal(PublishStatus.Unknown, Status(second));
    }

    /// <remarks>A fate is read once: reading it gives the publish back.</remarks>
    private static PublishStatus? Status(PendingPublish publish) => publish.Fate is { IsCompleted: true } fate ? fate.Result.Status : null;

    private PendingPublish Begun(long until = long.MaxValue, bool retries = false, string exchange = "any", KnownExchange? target = null)
    {
        var publish = new PendingPublish { Target = target };
        publish.Begin(
            new OutgoingMessage
            {
                Exchange = new Exchange(exchange, "topic", IsDurable: false),
                EventName = "",
                RoutingKey = new RoutingKey("key"),
                Body = default,
                ContentType = "",
                Headers = new Dictionary<string, object?>(),
                RetriesUnknown = retries,
            },
            until,
            CancellationToken.None);
        _tracker.Begin(publish);
        return publish;
    }

    private PendingPublish Written(long until = long.MaxValue, bool retries = false, string exchange = "any", KnownExchange? target = null)
    {
        var publish = Begun(until, retries, exchange, target);
        _tracker.Written(publish);
        return publish;
    }
}
