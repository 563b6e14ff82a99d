using BusContracts.Testing;
using BusContracts.Tests.Bus;

namespace BusContracts.Tests.Testing;

public sealed class AskingWhatWasPublished : InMemoryTest
{
    private readonly InMemoryBroker _broker = new();

    [Fact]
    public async Task Messages_are_given_by_event_in_order_and_as_they_were_published()
    {
        await PublishAsync(Open(_broker), "front");
        await Open(_broker).PublishAsync(Doors.Lamp("hall", "on"), Cancel);
        await PublishAsync(Open(_broker), "back");

        Assert.Equal(["front", "back"], _broker.Published<DoorOpened>().Select(message => message.Data.DoorId));
        Assert.Equal("lamp_on_switched", Assert.Single(_broker.Published<LampSwitched>()).Name);
        var front = _broker.AssertPublished<DoorOpened>();
        Assert.Equal("doors.front.opened", front.Delivery!.RoutingKey);
        Assert.Equal(true, front.Delivery.Headers["door:front"]);
        Assert.Equal("back", _broker.AssertPublished<DoorOpened>(message => message.Data.DoorId == "back").Data.DoorId);
        Assert.Empty(_broker.Published<GateOpened>());
    }

    [Fact]
    public async Task An_assertion_that_fails_says_what_was_published()
    {
        await PublishAsync(Open(_broker), "front", "front");

        var missing = Assert.Throws<BusAssertionException>(() => _broker.AssertPublished<LampSwitched>());
        Assert.StartsWith("No LampSwitched ('lamp_{state}_switched') was published; published were 'doors.front.opened' 2 times.", missing.Message, StringComparison.Ordinal);
        Assert.Contains("WaitForAsync<LampSwitched>()", missing.Message, StringComparison.Ordinal);

        var other = Assert.Throws<BusAssertionException>(() => _broker.AssertPublished<DoorOpened>(message => message.Data.DoorId == "back"));
        Assert.StartsWith("No DoorOpened ('door_opened') fits the predicate, among 2 that were published;", other.Message, StringComparison.Ordinal);

        Assert.Contains("nothing else was either", Assert.Throws<BusAssertionException>(() => new InMemoryBroker().AssertPublished<DoorOpened>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_must_not_be_published_is_named_when_it_was()
    {
        await PublishAsync(Open(_broker), "front");

        _broker.AssertNotPublished<LampSwitched>();
        _broker.AssertNotPublished<DoorOpened>(message => message.Data.DoorId == "back");
        var found = Assert.Throws<BusAssertionException>(() => _broker.AssertNotPublished<DoorOpened>());
        Assert.Contains("'doors.front.opened'", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_waited_for_and_one_that_came_before_counts()
    {
        var bus = Open(_broker);
        var waiting = _broker.WaitForAsync<DoorOpened>(message => message.Data.DoorId == "back", cancel: Cancel);
        await PublishAsync(bus, "front");
        Assert.False(waiting.IsCompleted);
        await PublishAsync(bus, "back");

        Assert.Equal("back", (await waiting).Data.DoorId);
        Assert.Equal("front", (await _broker.WaitForAsync<DoorOpened>(cancel: Cancel)).Data.DoorId);
    }

    [Fact]
    public async Task Waiting_ends_with_its_time_and_with_its_token()
    {
        await PublishAsync(Open(_broker), "front");

        var over = await Assert.ThrowsAsync<BusAssertionException>(() => _broker.WaitForAsync<LampSwitched>(timeout: Soon, cancel: Cancel));
        Assert.Contains("published were 'doors.front.opened', after 0.02 s of waiting.", over.Message, StringComparison.Ordinal);

        using var given = new CancellationTokenSource();
        var waiting = _broker.WaitForAsync<LampSwitched>(cancel: given.Token);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Memory_has_an_end_which_is_told()
    {
        var broker = new InMemoryBroker { RememberedCount = 2 };
        await PublishAsync(Open(broker), "1", "2", "3");

        Assert.Equal(["2", "3"], broker.Published<DoorOpened>().Select(message => message.Data.DoorId));
        Assert.Contains("1 earlier messages are forgotten", Assert.Throws<BusAssertionException>(() => broker.AssertPublished<LampSwitched>()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryBroker { RememberedCount = -1 });
    }

    [Fact]
    public async Task A_body_past_the_contract_reaches_handlers_and_is_of_its_event_where_it_can_be_read()
    {
        var broken = new Inbox<UndecodableMessage>();
        await Open(_broker).SubscribeAsync("doors", on => on.Event<DoorOpened>(message => Seen.Add(message.Data.DoorId)).Undecodable(broken.Add), Cancel);

        _broker.PublishBody(HouseBus.Contract, "doors.front.opened", """{"name": "door_opened", "data": {"door_id": "front", "times": 1}}"""u8);
        _broker.PublishBody(HouseBus.Contract, "doors.front.opened", """{"name": "door_opened", "data": {"door_id": 7}}"""u8);
        _broker.PublishBody(HouseBus.Contract, "doors.front.opened", "no JSON"u8);

        Assert.Equal("front", await SeenAsync(_broker));
        Assert.Single(_broker.Published<DoorOpened>());
        Assert.Equal("door_opened", (await broken.NextAsync(Cancel)).Name);
        Assert.Null((await broken.NextAsync(Cancel)).Name);
    }

    [Fact]
    public async Task Any_number_of_threads_publish_and_ask()
    {
        var bus = Open(_broker);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            await PublishAsync(bus, [.. Enumerable.Range(0, 50).Select(n => $"{thread}-{n}")]);
            await _broker.WaitForAsync<DoorOpened>(message => message.Data.DoorId == $"{(thread + 1) % 8}-49", cancel: Cancel);
        }, Cancel)));

        Assert.Equal(400, _broker.Published<DoorOpened>().Select(message => message.Data.DoorId).Distinct().Count());
    }
}
