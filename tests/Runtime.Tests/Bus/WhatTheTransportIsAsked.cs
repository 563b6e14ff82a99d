using System.Text;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

/// <summary>What the bus asks of its transport, and what it makes of the answers, with the test as the transport.</summary>
public sealed class WhatTheTransportIsAsked : IAsyncDisposable
{
    private const string DoorBody = """{"name":"door_opened","data":{"door_id":"front","times":1}}""";

    private readonly FakeTransport _transport = new();
    private readonly Inbox<BusReport> _reports = new();
    private readonly MessageBus _bus;

    public WhatTheTransportIsAsked() => _bus = new MessageBus(_transport, MessageBusOptions.From(options => options.Report = _reports.Add));

    public ValueTask DisposeAsync() => _bus.DisposeAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PublishStatus.Nacked, "was refused by the broker (queue is full).")]
    [InlineData(PublishStatus.Failed, "is not at the broker (queue is full).")]
    [InlineData(PublishStatus.Unknown, "was not confirmed: the broker may have it or not (queue is full).")]
    public async Task An_outcome_that_is_no_confirm_is_returned_or_thrown(PublishStatus status, string text)
    {
        _transport.Outcome = _ => new(new PublishOutcome(status, "queue is full"));

        Assert.Equal(new PublishOutcome(status, "queue is full"), await _bus.TryPublishAsync(Door(), Cancel));
        var thrown = await Assert.ThrowsAsync<PublishException>(() => _bus.PublishAsync(Door(), Cancel));
        Assert.EndsWith(text, thrown.Message, StringComparison.Ordinal);
        Assert.Equal((0, 2), (_bus.Published.Confirmed, _bus.Published.Unconfirmed));
    }

    [Fact]
    public async Task A_transport_that_takes_no_leave_is_not_blamed_on_handlers_where_none_runs()
    {
        var reports = new Inbox<BusReport>();
        var transport = new FakeTransport { Leaving = new TaskCompletionSource().Task };
        var bus = new MessageBus(transport, MessageBusOptions.From(options => (options.Report, options.ShutdownTimeout) = (reports.Add, TimeSpan.FromMilliseconds(50))));
        await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(_ => { }), Cancel);
        Assert.Equal(Handling.Handled, await transport.DeliverAsync(DoorBody, "doors.front.opened"));

        await bus.DisposeAsync();

        Assert.True(reports.IsEmpty);
    }

    [Fact]
    public async Task A_builder_that_is_kept_says_that_it_is_too_late()
    {
        SubscriptionBuilder? kept = null;
        await _bus.SubscribeAsync("monitor", on => kept = on.Event<DoorOpened>(_ => { }), Cancel);

        Assert.All<Action>(
            [() => kept!.Prefetch(3), () => kept!.Concurrency(3), () => kept!.Retry(), () => kept!.Event<DoorOpened>(_ => { })],
            late => Assert.Throws<InvalidOperationException>(late));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_kept_waiting()
    {
        _transport.Outcome = async cancel =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return default;
        };
        using var caller = new CancellationTokenSource();

        var publish = _bus.TryPublishAsync(Door(), caller.Token);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publish);
    }

    [Fact]
    public async Task A_body_larger_than_the_first_buffer_arrives_whole()
    {
        var door = Door(note: new string('x', 100_000));

        await _bus.PublishAsync(door, Cancel);

        var body = Encoding.UTF8.GetBytes(Assert.Single(_transport.Published).Body);
        Assert.Equal(door, MessageCodec.Read(DoorOpened.Descriptor, body, delivery: null).Data);
    }

    [Fact]
    public async Task The_patterns_of_all_handlers_are_bound_once_each_on_the_exchange_of_their_contract()
    {
        await _bus.SubscribeAsync(
            Queue.Shared("billing"),
            on => on.Prefetch(7).Concurrency(3)
                .Event<DoorOpened>(_ => { })
                .Event<DoorOpened>(DoorOpened.Binding(), _ => { })
                .Event<LampSwitched>(LampSwitched.Binding("hall"), _ => { })
                .Unknown(GardenBus.Contract, _ => { }),
            Cancel);

        var request = _transport.Request!;
        Assert.Equal(
            ["buscontracts.test.garden #", "buscontracts.test.house doors.*.opened", "buscontracts.test.house lamps.hall.*"],
            request.Bindings.Select(binding => $"{binding.Exchange.Name} {binding.Pattern}").Order(StringComparer.Ordinal));
        Assert.Equal((Queue.Shared("billing"), 7, 3), (request.Queue, request.Prefetch, request.Concurrency));
    }

    [Fact]
    public async Task A_transport_without_routing_keys_is_told_the_names_unless_any_name_may_come()
    {
        await _bus.SubscribeAsync("named", on => on.Event<DoorOpened>(_ => { }).Event<LampSwitched>(_ => { }), Cancel);
        Assert.Equal(["door_opened", "lamp_on_switched", "lamp_off_switched"], _transport.Request!.EventNames);

        await _bus.SubscribeAsync("observed", on => on.Event<GarageOpened>(_ => { }), Cancel);
        Assert.Equal(["garage_opened", "garage_is_open"], _transport.Request!.EventNames);

        await _bus.SubscribeAsync("open family", on => on.Event<DoorOpened>(_ => { }).Event<SensorEvent>(_ => { }), Cancel);
        Assert.Empty(_transport.Request!.EventNames);

        await _bus.SubscribeAsync("everything", on => on.Event<DoorOpened>(_ => { }).Unknown(HouseBus.Contract, _ => { }), Cancel);
        Assert.Empty(_transport.Request!.EventNames);
    }

    [Fact]
    public async Task Without_a_routing_key_the_event_alone_decides()
    {
        var inbox = new Inbox<DoorOpened>();
        await _bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(DoorOpened.Binding("back"), m => inbox.Add(m.Data)), Cancel);

        Assert.Equal(Handling.Handled, await _transport.DeliverAsync(DoorBody, routingKey: null));

        Assert.Equal(Door(), await inbox.NextAsync(Cancel));
    }

    [Fact]
    public async Task A_message_by_another_exchange_is_told_by_its_name()
    {
        var inbox = new Inbox<DoorOpened>();
        await _bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(m => inbox.Add(m.Data)).Event<GateOpened>(_ => { }), Cancel);

        Assert.Equal(Handling.Handled, await _transport.DeliverAsync(DoorBody, "retried", exchange: ""));

        Assert.Equal(Door(), await inbox.NextAsync(Cancel));
    }

    [Fact]
    public async Task What_is_foreign_in_a_report_cannot_begin_a_line_of_its_own_nor_fill_the_log()
    {
        await _bus.SubscribeAsync("monitor", on => on.Unknown(HouseBus.Contract, _ => throw new InvalidOperationException("bad")), Cancel);

        await _transport.DeliverAsync($$"""{"name":"forged\n2026-01-01 all is well{{new string('x', 10_000)}}"}""", "a\nb");

        var line = (await _reports.NextAsync(Cancel)).ToString();
        Assert.DoesNotContain('\n', line);
        Assert.InRange(line.Length, 1, 1001);
    }
}
