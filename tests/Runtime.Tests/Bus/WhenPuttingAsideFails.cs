using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

/// <summary>What the bus does with a message that its transport cannot put aside, and what it refuses to ask for.</summary>
public sealed class WhenPuttingAsideFails : IAsyncDisposable
{
    private const string DoorBody = """{"name":"door_opened","data":{"door_id":"front","times":1}}""";

    private readonly FakeTransport _transport = new();
    private readonly Inbox<BusReport> _reports = new();
    private readonly MessageBus _bus;

    public WhenPuttingAsideFails() => _bus = new MessageBus(_transport, MessageBusOptions.From(options => options.Report = _reports.Add));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bus.DisposeAsync();

    [Theory]
    [InlineData(DoorBody, "billing.retry.1s")]
    [InlineData("[]", "billing.dead")]
    public async Task The_message_goes_back_to_its_queue_and_that_is_told(string body, string target)
    {
        var subscription = await _bus.SubscribeAsync(Queue.Shared("billing"), on => on.Event<DoorOpened>(_ => throw new InvalidOperationException("stuck")), Cancel);

        Assert.Equal(Handling.Retry, await _transport.DeliverAsync(body, "doors.front.opened"));

        Assert.Equal(1, subscription.Counters.Retried);
        await _reports.NextAsync(Cancel);
        var report = Assert.IsType<PutAsideFailedReport>(await _reports.NextAsync(Cancel));
        Assert.Equal(("billing", target, PublishStatus.Failed), (report.Queue, report.Target, report.Outcome.Status));
        Assert.Contains("goes back to its queue", report.ToString(), StringComparison.Ordinal);
        Assert.True(_reports.IsEmpty);
    }

    [Fact]
    public async Task The_transport_is_asked_for_the_delays_and_the_dead_letters_of_a_shared_queue()
    {
        await _bus.SubscribeAsync(Queue.Shared("billing"), on => on.Event<DoorOpened>(_ => { }), Cancel);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)], _transport.Request!.RetryDelays);
        Assert.Equal(Queue.Shared("billing.dead"), _transport.Request.DeadLetters);

        await _bus.SubscribeAsync(Queue.Shared("billing"), on => on.OrderedBy<DoorOpened>(door => door.DoorId).Event<DoorOpened>(_ => { }), Cancel);
        Assert.True(_transport.Request.BeginsInOrder);
        Assert.Empty(_transport.Request.RetryDelays);

        foreach (var queue in new[] { "label", Queue.Existing("theirs") })
        {
            await _bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel);
            Assert.Empty(_transport.Request.RetryDelays);
            Assert.Null(_transport.Request.DeadLetters);
        }
    }

    public static TheoryData<string, Action<SubscriptionBuilder>, string> Refused { get; } = new()
    {
        { "label", on => on.DeadLetter("dead"), "Queue.Shared(\"dead\")" },
        { "label", on => on.Retry(TimeSpan.Zero), "a millisecond" },
        { "label", on => on.Retry(TimeSpan.FromDays(25)), "24 days" },
        { "label", on => on.OrderedBy<LampSwitched>(lamp => lamp.Room), "orders 'lamp_{state}_switched'" },
        { "label", on => on.Retry(TimeSpan.FromMinutes(20)).OrderedBy<DoorOpened>(door => door.DoorId), "20 minutes" },
        { new string('q', 250), on => on.DeadLetter(Queue.Shared("dead")), ".retry.1s" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_had_is_refused_in_words_that_say_what_can(string queue, Action<SubscriptionBuilder> ask, string words)
    {
        var wanted = queue.Length > 200 ? Queue.Shared(queue) : queue;
        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => _bus.SubscribeAsync(wanted, on =>
        {
            on.Event<DoorOpened>(_ => { });
            ask(on);
        }, Cancel));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_a_queue_are_refused_where_they_have_no_meaning()
    {
        Assert.Throws<ArgumentException>(() => Queue.Exclusive("label") with { SingleActiveConsumer = true });
        Assert.Throws<ArgumentException>(() => Queue.Existing("theirs") with { MaxLength = 5 });
        Assert.Throws<ArgumentException>(() => Queue.Shared("billing") with { MaxLength = 0 });
        Assert.Throws<ArgumentException>(() => Queue.Shared("billing") with { Expires = TimeSpan.Zero });
        Assert.Throws<ArgumentException>(() => Queue.Shared("billing") with { DeliveryLimit = 0 });
    }
}
