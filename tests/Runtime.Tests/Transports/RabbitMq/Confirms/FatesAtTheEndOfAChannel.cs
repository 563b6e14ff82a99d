using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What was under way when a channel ended is told why, or goes out again.</summary>
public sealed class FatesAtTheEndOfAChannel : ConfirmTrackerTest
{
    [Fact]
    public async Task At_the_end_what_was_written_is_unknown_and_what_is_being_written_is_the_writers_to_tell()
    {
        var written = Written();
        var writing = Begun();
        var failing = Begun();
        Tracker.End("the broker was killed");
        Assert.Equal(new PublishOutcome(PublishStatus.Unknown, "the broker was killed"), await written.Fate);
        Assert.Null(Status(writing));

        Tracker.Written(writing);
        Assert.Equal(PublishStatus.Unknown, Status(writing));
        Tracker.Forget(failing);
        Assert.Null(Status(failing));
    }

    [Fact]
    public void At_the_end_what_may_be_retried_goes_back_to_the_front_in_its_order_and_no_more_when_its_time_is_over()
    {
        PendingPublish[] publishes = [Written(retries: true), Written(), Written(retries: true), Written(until: 0, retries: true)];
        Tracker.End("gone");
        Assert.Equal([null, PublishStatus.Unknown, null, PublishStatus.Unknown], publishes.Select(Status));
        Assert.Same(publishes[0], Line.First);
        Assert.Same(publishes[2], Line.First!.Next);
        Assert.Null(publishes[2].Next);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_being_written_comes_back_behind_what_was_written_before_it(bool isTakenOver)
    {
        PendingPublish[] publishes = [Pending(retries: true), Pending(retries: true), Pending(retries: true), Pending()];
        foreach (var publish in publishes)
            Line.AddLast(publish);
        foreach (var publish in publishes[..3])
        {
            Line.Remove(publish);
            Tracker.Begin(publish);
            if (publish != publishes[2])
                Tracker.Written(publish);
        }

        Tracker.End("gone");
        if (isTakenOver)
            Tracker.Written(publishes[2]);
        else
            Line.PutBack(Tracker.Forget(publishes[2]));

        Assert.Equal(publishes, InLine());
    }

    [Theory]
    [InlineData(PublishStatus.Failed)]
    [InlineData(PublishStatus.Nacked)]
    [InlineData(PublishStatus.Returned)]
    public async Task After_an_unknown_attempt_only_a_confirm_is_certain(PublishStatus status)
    {
        var publish = Written(retries: true);
        Tracker.End("gone");
        publish.Settle(status, "of the second attempt");
        Assert.Equal(new PublishOutcome(PublishStatus.Unknown, "gone; tried again: of the second attempt"), await publish.Fate);
    }

    [Fact]
    public void A_refused_exchange_fails_its_publishes_and_what_the_broker_never_looked_at_goes_out_again()
    {
        PendingPublish[] publishes = [Written(exchange: "open"), Written(exchange: "closed"), Written(exchange: "open"), Written(exchange: "closed")];
        Tracker.End("403", new WriteRefusal("closed", "not yours"));
        Assert.Equal([PublishStatus.Unknown, PublishStatus.Failed, null, PublishStatus.Failed], publishes.Select(Status));
        Assert.Same(publishes[2], Line.First);
    }

    [Theory]
    [InlineData("closed", PublishStatus.Failed)]
    [InlineData("open", null)]
    public void What_is_being_written_when_the_broker_refuses_is_told_the_refusal_too(string exchange, PublishStatus? status)
    {
        var refused = Written(exchange: "closed");
        var writing = Begun(exchange: exchange);
        Tracker.End("403", new WriteRefusal("closed", "not yours"));
        Tracker.Written(writing);
        Assert.Equal((PublishStatus.Failed, status), (Status(refused), Status(writing)));
        Assert.Same(status is null ? writing : null, Line.First);
    }

    [Fact]
    public void A_refusal_of_the_one_that_is_being_written_is_its_own()
    {
        var writing = Begun(exchange: "closed");
        Tracker.End("403", new WriteRefusal("closed", "not yours"));
        Tracker.Written(writing);
        Assert.Equal(PublishStatus.Failed, Status(writing));
    }

    [Fact]
    public void A_refusal_for_an_exchange_that_took_messages_before_makes_nothing_certain()
    {
        var target = new KnownExchange("shut");
        var first = Written(exchange: "shut", target: target);
        Tracker.Confirmed(first.Sequence, isAllUpTo: false);
        var second = Written(exchange: "shut", target: target);
        Tracker.End("403", new WriteRefusal("shut", "not yours any more"));
        Assert.Equal(PublishStatus.Unknown, Status(second));
    }

    [Fact]
    public void Those_in_flight_when_the_broker_closed_the_channel_over_a_message_go_out_again_each_alone()
    {
        PendingPublish[] suspects = [Written(retries: true), Written(retries: true)];
        Tracker.End("406", isOverMessage: true);
        var next = new ConfirmTracker(window: 64, Line);
        var innocent = Begun(next);
        Assert.True(next.Takes(Pending()));
        Assert.False(next.Takes(suspects[0]));

        next.Written(innocent);
        next.Confirmed(innocent.Sequence, isAllUpTo: false);
        Assert.True(next.Takes(suspects[0]));
        next.Begin(suspects[0]);
        next.Written(suspects[0]);
        Assert.False(next.Takes(Pending()));
        Assert.False(next.Takes(suspects[1]));

        next.Confirmed(suspects[0].Sequence, isAllUpTo: false);
        Assert.Equal(PublishStatus.Confirmed, Status(suspects[0]));
        Assert.True(next.Takes(Pending()));
        Assert.True(next.Takes(suspects[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_over_which_the_broker_closes_the_channel_again_is_given_up(bool isBeingWritten)
    {
        var publish = Written(retries: true);
        Tracker.End("406 once", isOverMessage: true);
        Assert.Null(Status(publish));

        var next = new ConfirmTracker(window: 64, Line);
        next.Begin(publish);
        if (!isBeingWritten)
            next.Written(publish);
        next.End("406 twice", isOverMessage: true);
        if (isBeingWritten)
            next.Written(publish);
        Assert.Equal(new PublishOutcome(PublishStatus.Unknown, "406 once; tried again: 406 twice"), await publish.Fate.AsTask().Within());
    }

    [Fact]
    public void A_suspect_whose_connection_is_lost_goes_out_again()
    {
        var publish = Written(retries: true);
        Tracker.End("406", isOverMessage: true);
        Line.Remove(publish);
        var next = new ConfirmTracker(window: 64, Line);
        next.Begin(publish);
        next.Written(publish);
        next.End("the connection was lost");
        Assert.Null(Status(publish));
        Assert.Same(publish, Line.First);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_comes_back_when_theLine_is_closed_is_told_so(bool isBeingWritten)
    {
        var publish = isBeingWritten ? Begun(retries: true) : Written(retries: true);
        Line.Close("the bus was closed");
        Tracker.End("gone");
        if (isBeingWritten)
            Tracker.Written(publish);
        Assert.Null(Line.First);
        Assert.Equal(new PublishOutcome(PublishStatus.Unknown, "gone; tried again: the bus was closed"), await publish.Fate.AsTask().Within());
    }

    private List<PendingPublish> InLine()
    {
        var publishes = new List<PendingPublish>();
        for (var publish = Line.First; publish is not null; publish = publish.Next)
            publishes.Add(publish);
        return publishes;
    }
}
