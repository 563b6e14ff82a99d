using BusContracts.Testing;
using BusContracts.Tests.Bus;
using BusContracts.Transports.InMemory;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Tests.Testing;

public sealed class StrictKeysRefuse : InMemoryTest
{
    private readonly InMemoryBroker _broker = new() { StrictContracts = [HouseBus.Contract] };

    [Fact]
    public async Task Nothing_that_the_contract_has()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        await bus.SubscribeAsync("lamps", on => on.Event<LampSwitched>(BindingPattern.Parse("#.on"), _ => { }).Unknown(HouseBus.Contract, _ => { }), Cancel);
        await PublishAsync(bus, "front");
        _broker.PublishBody(HouseBus.Contract, "lamps.hall.dimmed", """{"name": "lamp_dimmed", "data": {}}"""u8);

        Assert.Equal("front", await SeenAsync(_broker));
    }

    [Fact]
    public void A_published_key_that_no_event_has()
    {
        var refused = Assert.Throws<BusAssertionException>(() => _broker.PublishBody(HouseBus.Contract, "doors.front.closed", "{}"u8));

        Assert.Contains("routing key 'doors.front.closed', which no event of House has", refused.Message, StringComparison.Ordinal);
        Assert.Contains("doors.{door_id}.opened", refused.Message, StringComparison.Ordinal);
        new InMemoryBroker().PublishBody(HouseBus.Contract, "doors.front.closed", "{}"u8);
    }

    [Fact]
    public async Task A_binding_that_no_event_can_match()
    {
        var bus = Open(_broker);

        var refused = await Assert.ThrowsAsync<BusAssertionException>(() => bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(BindingPattern.Parse("doors.*"), _ => { }), Cancel));

        Assert.Contains("pattern 'doors.*', which matches no event of House", refused.Message, StringComparison.Ordinal);
        Assert.Empty(bus.Subscriptions);
    }

    [Fact]
    public async Task An_event_of_a_contract_that_was_not_named()
    {
        var refused = await Assert.ThrowsAsync<BusAssertionException>(() => Open(_broker).PublishAsync(new GateOpened { Gate = "north" }, Cancel));
        Assert.Contains("name the contract in InMemoryBroker.StrictContracts too", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.*", "*.b", true)]
    [InlineData("a.*", "a.b.c", false)]
    [InlineData("a.#", "#.b", true)]
    [InlineData("#", "", true)]
    [InlineData("*", "", false)]
    [InlineData("a.#.b", "a.b", true)]
    [InlineData("a.#.b", "a.*", true)]
    [InlineData("a.#.b", "a", false)]
    public void Patterns_overlap_where_one_key_fits_both(string one, string other, bool overlap)
    {
        Assert.Equal(overlap, PatternOverlap.Exists(one, other));
        Assert.Equal(overlap, PatternOverlap.Exists(other, one));
    }

    [Fact]
    public void Any_two_patterns_overlap_exactly_where_some_short_key_fits_both()
    {
        var pattern = Gen.Elements("a", "b", "*", "#").ArrayOf(3).Select(words => string.Join('.', words));
        string[] words = ["a", "b", "c"];
        string[] keys =
        [
            .. words,
            .. from x in words from y in words select $"{x}.{y}",
            .. from x in words from y in words from z in words select $"{x}.{y}.{z}",
            .. from x in words from y in words from z in words from u in words select $"{x}.{y}.{z}.{u}",
        ];

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261UL, 1UL).WithQuietOnSuccess(true), Prop.ForAll(
            pattern.Two().ToArbitrary(),
            pair => PatternOverlap.Exists(pair.Item1, pair.Item2)
                == (pair is ("#.#.#", "#.#.#") || keys.Any(key => new BindingPattern(pair.Item1).Matches(key) && new BindingPattern(pair.Item2).Matches(key)))));
    }
}
