using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Every publish gets exactly the fate that the broker, or its silence, gave it.</summary>
public sealed class FatesByConfirm : ConfirmTrackerTest
{
    [Fact]
    public void A_confirm_of_all_up_to_a_number_confirms_these_and_no_other()
    {
        var publishes = Enumerable.Range(0, 10).Select(_ => Written()).ToArray();
        Tracker.Confirmed(3, isAllUpTo: false);
        Tracker.Confirmed(5, isAllUpTo: true);
        Assert.All(publishes[..5], publish => Assert.Equal(PublishStatus.Confirmed, Status(publish)));
        Assert.All(publishes[5..], publish => Assert.Null(Status(publish)));
        Tracker.Confirmed(100, isAllUpTo: true);
        Assert.All(publishes[5..], publish => Assert.Equal(PublishStatus.Confirmed, Status(publish)));
    }

    [Fact]
    public void A_returned_message_is_returned_when_its_confirm_comes()
    {
        var publish = Written();
        Tracker.Returned(publish.Sequence, "312 NO_ROUTE");
        Assert.Null(Status(publish));
        Tracker.Confirmed(publish.Sequence, isAllUpTo: false);
        Assert.Equal(PublishStatus.Returned, Status(publish));
    }

    [Fact]
    public void A_refusal_of_all_up_to_a_number_refuses_them()
    {
        var publishes = new[] { Written(), Written(), Written() };
        Tracker.Refused(2, isAllUpTo: true);
        Assert.Equal([PublishStatus.Nacked, PublishStatus.Nacked, null], publishes.Select(Status));
    }

    [Fact]
    public void A_confirm_may_come_before_the_write_returns()
    {
        var publish = Begun();
        Tracker.Confirmed(publish.Sequence, isAllUpTo: false);
        // Its body may still be read; only when the write has returned may the caller have its fate.
        Assert.Null(Status(publish));
        Tracker.Written(publish);
        Assert.Equal(PublishStatus.Confirmed, Status(publish));
    }

    [Fact]
    public void What_waits_beyond_its_time_is_given_up_and_a_hanging_write_is_told()
    {
        var now = Environment.TickCount64;
        var late = Written(until: now);
        var young = Written(until: now + 1000);
        Assert.False(Tracker.Expire(now, "too late", patience: 100));
        Assert.Equal(PublishStatus.Unknown, Status(late));
        Assert.Null(Status(young));

        var hanging = Begun(until: now);
        Assert.False(Tracker.Expire(hanging.WriteBegunAt, "handed over just now", patience: 100));
        Assert.True(Tracker.Expire(hanging.WriteBegunAt + 101, "too late", patience: 100));
        Assert.Null(Status(hanging));
    }

    [Fact]
    public void A_cancelled_publish_is_cancelled_once_and_its_confirm_means_nothing()
    {
        var publish = Written();
        Assert.True(Tracker.TryCancel(publish));
        Tracker.Confirmed(publish.Sequence, isAllUpTo: true);
        Assert.True(publish.Fate.IsCanceled);
        Assert.False(Tracker.TryCancel(publish));
    }

    [Fact]
    public void What_is_being_written_cannot_be_cancelled_before_the_write_returns()
    {
        var publish = Begun();
        Assert.False(Tracker.TryCancel(publish));
        publish.IsCancelled = true;
        Assert.Null(Status(publish));
        Tracker.Written(publish);
        Assert.True(publish.Fate.IsCanceled);
    }

    [Fact]
    public void There_is_room_for_a_window_and_one_late_confirm_does_not_stop_the_others()
    {
        var first = Written();
        for (var i = 0; i < 63; i++)
        {
            Assert.True(Tracker.HasRoom);
            Written();
        }

        Assert.False(Tracker.HasRoom);
        for (ulong confirmed = 2; confirmed <= 64; confirmed++)
            Tracker.Confirmed(confirmed, isAllUpTo: false);
        Assert.Equal(1, Tracker.Count);
        for (var i = 0; i < 63; i++)
        {
            Assert.True(Tracker.HasRoom);
            Written();
        }

        Assert.False(Tracker.HasRoom);
        Assert.Null(Status(first));
        Tracker.Confirmed(1000, isAllUpTo: true);
        Assert.Equal((0, PublishStatus.Confirmed), (Tracker.Count, Status(first)));
    }
}
