using BusContracts.Testing;
using BusContracts.Tests.Bus;

namespace BusContracts.Tests.Testing;

public sealed class FaultsOnRequest : InMemoryTest
{
    private readonly HandClock _clock = new();
    private readonly InMemoryBroker _broker;

    public FaultsOnRequest() => _broker = new InMemoryBroker(_clock);

    [Fact]
    public async Task A_lost_message_is_confirmed_and_published_and_reaches_nobody()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On<DoorOpened>(Fault.Lose, message => message.Data.DoorId == "2");
        await PublishAsync(bus, "1", "2", "3");

        Assert.Equal("1 3", await SeenAsync(_broker));
        Assert.Equal(3, _broker.Published<DoorOpened>().Count);
        Assert.Equal(1, _broker.Faults.StruckCount);
    }

    [Fact]
    public async Task A_duplicate_comes_twice()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On<DoorOpened>(Fault.Duplicate, times: 1);
        await PublishAsync(bus, "1", "2");

        Assert.Equal("1 1 2", await SeenAsync(_broker));
        Assert.Equal(2, _broker.Published<DoorOpened>().Count);
    }

    [Fact]
    public async Task A_delayed_message_comes_when_the_clock_says_so_and_others_overtake_it()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On<DoorOpened>(Fault.Delay(TimeSpan.FromMinutes(1)), message => message.Data.DoorId == "1");
        await PublishAsync(bus, "1", "2");

        Assert.Equal("2", await SeenAsync(_broker));
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("", await SeenAsync(_broker));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("1", await Seen.NextAsync(Cancel));
    }

    [Fact]
    public async Task A_reordered_message_comes_behind_those_that_pass_it()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On<DoorOpened>(Fault.Reorder(), message => message.Data.DoorId == "1");
        await PublishAsync(bus, "1", "2", "3");

        Assert.Equal("2 1 3", await SeenAsync(_broker));
    }

    [Fact]
    public async Task A_reordered_message_that_nobody_passes_comes_when_the_bus_is_to_be_idle()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On<DoorOpened>(Fault.Reorder(passing: 5));
        await PublishAsync(bus, "1", "2");
        await bus.PublishAsync(Doors.Lamp("hall", "on"), Cancel);
        Assert.True(Seen.IsEmpty);

        Assert.Equal("1 2", await SeenAsync(_broker));
    }

    [Fact]
    public async Task A_rule_may_go_by_key_and_headers_and_be_taken_back()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On(Fault.Lose, delivery => delivery.RoutingKey == "doors.2.opened" || delivery.Headers.ContainsKey("door:3"));
        await PublishAsync(bus, "1", "2", "3");
        _broker.Faults.Clear();
        await PublishAsync(bus, "2");

        Assert.Equal("1 2", await SeenAsync(_broker));
    }

    [Fact]
    public async Task A_message_meets_the_faults_of_all_rules_that_choose_it()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On<DoorOpened>(Fault.Duplicate).On<DoorOpened>(Fault.Delay(TimeSpan.FromSeconds(1)));
        await PublishAsync(bus, "1");
        Assert.Equal("", await SeenAsync(_broker));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["1", "1"], await Seen.NextAsync(2, Cancel));
        Assert.Equal(1, _broker.Faults.StruckCount);
    }

    [Fact]
    public async Task A_seed_always_gives_the_same_faults_and_another_seed_gives_others()
    {
        var first = await RunAsync(seed: 1);

        Assert.Equal(first, await RunAsync(seed: 1));
        Assert.NotEqual(first, await RunAsync(seed: 2));
        Assert.NotEqual(string.Join(' ', Enumerable.Range(0, 60)), first);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _broker.Faults.On(Fault.Lose, share: 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _broker.Faults.On(Fault.Lose, share: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => _broker.Faults.On(Fault.Lose, times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Delay(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Reorder(0));
    }

    private async Task<string> RunAsync(int seed)
    {
        var broker = new InMemoryBroker
        {
            Faults = new FaultPlan(seed).On<DoorOpened>(Fault.Lose, share: 0.2).On<DoorOpened>(Fault.Duplicate, share: 0.2).On<DoorOpened>(Fault.Reorder(3), share: 0.3),
        };
        await PublishAsync(await OpenWithHandlerAsync(broker), [.. Enumerable.Range(0, 60).Select(n => $"{n}")]);
        return await SeenAsync(broker);
    }
}
