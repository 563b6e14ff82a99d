using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Every publish gets exactly the fate that the broker, or its silence, gave it.</summary>
public sealed class ConfirmTrackerTests
{
    private readonly ConfirmTracker _tracker = new();

    [Fact]
    public void A_confirm_of_all_up_to_a_number_confirms_these_and_no_other()
    {
        var publishes = Enumerable.Range(0, 10).Select(_ => Written()).ToArray();
        _tracker.Confirmed(3, isAllUpTo: false);
        _tracker.Confirmed(5, isAllUpTo: true);
        Assert.All(publishes[..5], publish => Assert.Equal(PublishStatus.Confirmed, Status(publish)));
        Assert.All(publishes[5..], publish => Assert.Null(Status(publish)));
        _tracker.Confirmed(100, isAllUpTo: true);
        Assert.All(publishes, publish => Assert.Equal(PublishStatus.Confirmed, Status(publish)));
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
        var publish = new PendingPublish();
        _tracker.Begin(publish);
        _tracker.Confirmed(publish.Sequence, isAllUpTo: false);
        _tracker.Written(publish);
        Assert.Equal(PublishStatus.Confirmed, Status(publish));
    }

    [Fact]
    public async Task At_the_end_what_was_written_is_unknown_and_what_is_being_written_is_the_writers_to_tell()
    {
        var written = Written();
        var writing = new PendingPublish();
        var failing = new PendingPublish();
        _tracker.Begin(writing);
        _tracker.Begin(failing);
        _tracker.End("the broker was killed");
        Assert.Equal(new PublishOutcome(PublishStatus.Unknown, "the broker was killed"), await written.Fate);
        Assert.Null(Status(writing));

        _tracker.Written(writing);
        Assert.Equal(PublishStatus.Unknown, Status(writing));
        _tracker.Forget(failing);
        Assert.Null(Status(failing));
    }

    [Fact]
    public void What_waits_beyond_the_deadline_is_given_up_and_a_hanging_write_is_told()
    {
        var late = Written(begunAgo: 5000);
        var young = Written();
        Assert.False(_tracker.Expire(1000, "too late"));
        Assert.Equal(PublishStatus.Unknown, Status(late));
        Assert.Null(Status(young));

        var hanging = new PendingPublish { BegunAt = Environment.TickCount64 - 5000 };
        _tracker.Begin(hanging);
        Assert.False(_tracker.Expire(1000, "handed over just now"));
        hanging.WriteBegunAt -= 5000;
        Assert.True(_tracker.Expire(1000, "too late"));
        Assert.Null(Status(hanging));
    }

    [Fact]
    public void A_cancelled_publish_is_cancelled_once_and_its_confirm_means_nothing()
    {
        var publish = Written();
        using var cancel = new CancellationTokenSource();
        _tracker.Cancel(publish, cancel.Token);
        _tracker.Confirmed(publish.Sequence, isAllUpTo: true);
        Assert.True(publish.Fate.IsCanceled);
        _tracker.Cancel(publish, cancel.Token);
    }

    private static PublishStatus? Status(PendingPublish publish) => publish.Fate is { IsCompleted: true } fate ? fate.Result.Status : null;

    private PendingPublish Written(long begunAgo = 0)
    {
        var publish = new PendingPublish { BegunAt = Environment.TickCount64 - begunAgo };
        _tracker.Begin(publish);
        _tracker.Written(publish);
        return publish;
    }
}
