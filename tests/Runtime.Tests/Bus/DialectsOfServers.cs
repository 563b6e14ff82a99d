namespace BusContracts.Tests.Bus;

/// <summary>Servers that keep to the documentation and servers that do not, met by one subscription.</summary>
public abstract class DialectsOfServers(TestBroker broker) : BusTest(broker)
{
    [Theory]
    [InlineData(Dialect.Documented, "garage_opened", "garages.north.opened", null)]
    [InlineData(Dialect.Observed, "garage_is_open", "garages.changed", "events.garages.north")]
    public async Task An_event_goes_out_in_the_dialect_of_the_bus_and_arrives_in_either(Dialect dialect, string name, string routingKey, string? acl)
    {
        var inbox = new Inbox<Message<GarageOpened>>();
        var bus = await OpenAsync(options => options.Dialect = dialect);
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<GarageOpened>(inbox.Add), Cancel);

        await bus.PublishAsync(new GarageOpened("north"), Cancel);

        var message = await inbox.NextAsync(Cancel);
        Assert.Equal(new GarageOpened("north"), message.Data);
        Assert.Equal((name, routingKey, acl), (message.Name, message.Delivery!.RoutingKey, message.RequiredAcl.Acl?.Value));
        Assert.Equal(name, message.Delivery.Headers["name"]);
        Assert.Equal(acl is not null, message.Delivery.Headers.ContainsKey("required_acl"));
    }

    [Fact]
    public async Task Events_that_share_an_observed_key_are_told_apart_by_name()
    {
        var inbox = new Inbox<object>();
        var bus = await OpenAsync(options => options.Dialect = Dialect.Observed);
        await using var subscription = await bus.SubscribeAsync(
            "monitor", on => on.Event<GarageOpened>(m => inbox.Add(m.Data)).Event<GarageClosed>(m => inbox.Add(m.Data)), Cancel);

        await bus.PublishAsync(new GarageClosed("north"), Cancel);
        await bus.PublishAsync(new GarageOpened("north"), Cancel);

        Assert.Equal([new GarageClosed("north"), new GarageOpened("north")], await inbox.NextAsync(2, Cancel));
    }

    [Fact]
    public async Task What_a_shared_key_brings_and_nobody_asked_for_is_filtered()
    {
        var inbox = new Inbox<GarageOpened>();
        var bus = await OpenAsync(options => options.Dialect = Dialect.Observed);
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<GarageOpened>(m => inbox.Add(m.Data)), Cancel);

        await bus.PublishAsync(new GarageClosed("north"), Cancel);
        await bus.PublishAsync(new GarageOpened("south"), Cancel);

        Assert.Equal(new GarageOpened("south"), await inbox.NextAsync(Cancel));
        await EventuallyAsync(subscription, counters => counters is { Filtered: 1, Handled: 1, Unknown: 0 });
    }

    [Fact]
    public async Task A_narrowed_handler_takes_the_documented_key_it_asked_for_and_the_observed_one()
    {
        var inbox = new Inbox<string>();
        Task<MessageBus> Open(Dialect dialect) => OpenAsync(options => options.Dialect = dialect);
        MessageBus documented = await Open(Dialect.Documented), observed = await Open(Dialect.Observed);
        await using var subscription = await documented.SubscribeAsync(
            "monitor", on => on.Event<GarageOpened>(GarageOpened.Binding("north"), m => inbox.Add($"{m.Name} {m.Data.Garage}")), Cancel);

        await documented.PublishAsync(new GarageOpened("south"), Cancel);
        await documented.PublishAsync(new GarageOpened("north"), Cancel);
        await observed.PublishAsync(new GarageOpened("north"), Cancel);

        Assert.Equal(["garage_opened north", "garage_is_open north"], await inbox.NextAsync(2, Cancel));
    }
}
