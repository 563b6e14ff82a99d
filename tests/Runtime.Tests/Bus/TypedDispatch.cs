using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public abstract class TypedDispatch(TestBroker broker) : BusTest(broker)
{
    [Fact]
    public async Task An_event_arrives_as_the_record_that_was_published_with_its_envelope_and_delivery()
    {
        Uuid origin = Guid.NewGuid();
        var bus = await OpenAsync(options => options.OriginUuid = origin);
        var inbox = new Inbox<Message<DoorOpened>>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(inbox.Add), Cancel);

        await bus.PublishAsync(Door("front", 3, "mind the \"step\""), Cancel);

        var message = await inbox.NextAsync(Cancel);
        Assert.Equal(Door("front", 3, "mind the \"step\""), message.Data);
        Assert.Equal("door_opened", message.Name);
        Assert.Equal(origin, message.OriginUuid);
        Assert.Equal("events.doors.front.opened", message.RequiredAcl.Acl?.Value);
        Assert.Equal("doors.front.opened", message.Delivery?.RoutingKey);
        Assert.Equal(HouseBus.Contract.Exchange.Name, message.Delivery?.Exchange);
        await EventuallyAsync(subscription, counters => counters.Handled == 1);
    }

    [Fact]
    public async Task A_handler_with_narrower_bindings_gets_only_what_they_match()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<string>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<LampSwitched>(LampSwitched.Binding(state: "on"), m => inbox.Add($"{m.Data.Room} {m.Data.State}")), Cancel);

        await bus.PublishAsync(Lamp("hall", "off"), Cancel);
        await bus.PublishAsync(Lamp("hall", "on"), Cancel);

        Assert.Equal("hall on", await inbox.NextAsync(Cancel));
        Assert.True(inbox.IsEmpty);
        Assert.Equal(0, subscription.Counters.Filtered);
    }

    [Fact]
    public async Task Each_handler_of_one_event_gets_what_its_own_bindings_match()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<string>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<LampSwitched>(LampSwitched.Binding(room: "hall"), m => inbox.Add($"hall: {m.Data.State}"))
            .Event<LampSwitched>(LampSwitched.Binding(state: "on"), m => inbox.Add($"on: {m.Data.Room}"))
            .Event<LampSwitched>(m => inbox.Add($"every: {m.Data.Room} {m.Data.State}")), Cancel);

        await bus.PublishAsync(Lamp("hall", "off"), Cancel);
        await bus.PublishAsync(Lamp("hall", "on"), Cancel);
        await bus.PublishAsync(Lamp("loft", "on"), Cancel);

        Assert.Equal(
            ["hall: off", "every: hall off", "hall: on", "on: hall", "every: hall on", "on: loft", "every: loft on"],
            await inbox.NextAsync(7, Cancel));
        await EventuallyAsync(subscription, counters => counters.Handled == 3);
    }

    [Fact]
    public async Task Every_name_of_a_family_arrives_with_its_value()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<Message<LampSwitched>>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<LampSwitched>(inbox.Add), Cancel);

        await bus.PublishAsync(Lamp("hall", "on"), Cancel);
        await bus.PublishAsync(Lamp("hall", "off"), Cancel);

        var messages = await inbox.NextAsync(2, Cancel);
        Assert.Equal(["lamp_on_switched", "lamp_off_switched"], messages.Select(message => message.Name));
        Assert.Equal(["on", "off"], messages.Select(message => message.Data.State));
    }

    [Fact]
    public async Task An_open_family_is_told_by_the_routing_key()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<SensorEvent>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<SensorEvent>(SensorEvent.Binding("Smoke"), m => inbox.Add(m.Data)), Cancel);

        await bus.PublishAsync(new SensorEvent { EventName = "Rain", Value = 1 }, Cancel);
        await bus.PublishAsync(new SensorEvent { EventName = "Smoke", Value = 2 }, Cancel);

        Assert.Equal(new SensorEvent { EventName = "Smoke", Value = 2 }, await inbox.NextAsync(Cancel));
    }

    [Fact]
    public async Task Two_contracts_are_told_apart_by_their_exchange_though_a_name_is_the_same()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<object>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(m => inbox.Add(m.Data))
            .Event<GateOpened>(m => inbox.Add(m.Data)), Cancel);

        await bus.PublishAsync(new GateOpened { Gate = "north" }, Cancel);
        await bus.PublishAsync(Door(), Cancel);

        Assert.Equal([new GateOpened { Gate = "north" }, Door()], await inbox.NextAsync(2, Cancel));
    }

    [Fact]
    public async Task Consumers_of_one_shared_queue_compete_and_each_message_is_handled_once()
    {
        const int Count = 200;
        var queue = NewSharedQueue();
        var (first, second) = (await OpenAsync(), await OpenAsync());
        var inbox = new Inbox<long>();
        await using var one = await first.SubscribeAsync(queue, on => on.Prefetch(5).Event<DoorOpened>(m => inbox.Add(m.Data.Times)), Cancel);
        await using var other = await second.SubscribeAsync(queue, on => on.Prefetch(5).Event<DoorOpened>(m => inbox.Add(m.Data.Times)), Cancel);

        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => first.PublishAsync(Door(times: i), Cancel)));

        var handled = await inbox.NextAsync(Count, Cancel);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => (long)i), handled.Order());
        await EventuallyAsync(() => one.Counters.Handled + other.Counters.Handled == Count, () => $"{one.Counters}; {other.Counters}");
        Assert.True(one.Counters.Handled > 0 && other.Counters.Handled > 0, $"{one.Counters}; {other.Counters}");
    }

    [Fact]
    public async Task With_more_concurrency_handlers_run_side_by_side()
    {
        var bus = await OpenAsync(options => options.Concurrency = 3);
        using var meeting = new Barrier(3);
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(async (_, cancel) =>
            {
                await Task.Yield();
                meeting.SignalAndWait(cancel);
            }), Cancel);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => bus.PublishAsync(Door(times: i), Cancel)));

        await EventuallyAsync(subscription, counters => counters.Handled == 3);
    }
}
