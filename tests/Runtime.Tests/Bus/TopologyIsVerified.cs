namespace BusContracts.Tests.Bus;

/// <summary>Differences that every broker can have.</summary>
public abstract class TopologyIsVerified(TestBroker broker) : BusTest(broker)
{
    [Fact]
    public async Task Where_all_is_as_it_should_be_there_is_no_difference()
    {
        var bus = await OpenAsync();
        var queue = NewSharedQueue() with { MaxLength = 1000, SingleActiveConsumer = true };
        await bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel);
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(_ => { }), Cancel);

        var report = await bus.VerifyTopologyAsync(HouseBus.Contract, [queue], Cancel);

        Assert.Equal("No difference was found.", report.ToString());
        Assert.True(report.Matches);
    }

    [Fact]
    public async Task An_exchange_of_another_type_or_durability_is_told_and_stays_as_it_is()
    {
        var name = NewExchange();
        var made = new Exchange(name, "fanout", IsDurable: true);
        await PublishRawAsync(made, "any", [1]);
        var bus = await OpenAsync();

        var ofType = Assert.Single((await bus.VerifyTopologyAsync(ContractOn(made with { Type = "topic" }), cancel: Cancel)).Differences);
        Assert.Equal((TopologyPart.Exchange, name), (ofType.Part, ofType.Name));
        Assert.Contains("fanout", ofType.Text, StringComparison.Ordinal);
        Assert.Contains("topic", ofType.Text, StringComparison.Ordinal);

        var ofDurability = Assert.Single((await bus.VerifyTopologyAsync(ContractOn(made with { IsDurable = false }), cancel: Cancel)).Differences);
        Assert.StartsWith($"The exchange '{name}' is not as the contract says: ", ofDurability.Text, StringComparison.Ordinal);
        Assert.True((await bus.VerifyTopologyAsync(ContractOn(made), cancel: Cancel)).Matches);
    }

    [Fact]
    public async Task What_is_missing_is_told_and_is_missing_afterwards_too()
    {
        var contract = ContractOn(new Exchange(NewExchange(), "topic", IsDurable: true));
        var queue = NewSharedQueue();
        var bus = await OpenAsync();

        for (var look = 0; look < 2; look++)
        {
            var report = await bus.VerifyTopologyAsync(contract, [queue], Cancel);
            Assert.Contains(report.Differences, difference => difference.Part == TopologyPart.Exchange && difference.Text.StartsWith($"The exchange '{contract.Exchange.Name}' is missing", StringComparison.Ordinal));
            Assert.Contains(report.Differences, difference => difference.Name == queue.Name && difference.Text.StartsWith($"The queue '{queue.Name}' is missing", StringComparison.Ordinal));
            Assert.Contains(report.Differences, difference => difference.Name == $"{queue.Name}.dead");
        }
    }

    [Fact]
    public async Task A_queue_with_other_options_is_told_before_a_subscription_is_refused()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel);

        var difference = Assert.Single((await bus.VerifyTopologyAsync(HouseBus.Contract, [queue with { MaxLength = 10 }], Cancel)).Differences);

        Assert.Equal((TopologyPart.Queue, queue.Name), (difference.Part, difference.Name));
        Assert.Contains("Ask for it as it is", difference.Text, StringComparison.Ordinal);
        Assert.True((await bus.VerifyTopologyAsync(HouseBus.Contract, [queue, Queue.Existing(queue.Name)], Cancel)).Matches);
    }

    [Fact]
    public async Task A_bus_that_is_disposed_looks_at_nothing()
    {
        var bus = await OpenAsync();
        await bus.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => bus.VerifyTopologyAsync(HouseBus.Contract, cancel: Cancel));
    }

    protected virtual string NewExchange() => $"buscontracts.test.{Guid.NewGuid():N}";

    private protected static Contract ContractOn(Exchange exchange) => new("Elsewhere", exchange, Envelopes.LikeWazo, releases: []);
}

public sealed class TopologyIsVerifiedInMemory() : TopologyIsVerified(new InMemoryTestBroker())
{
    [Fact]
    public async Task A_binding_that_is_missing_is_told()
    {
        var broker = new InMemoryBroker();
        await using var bus = MessageBus.InMemory(broker);
        var subscription = await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(_ => { }), Cancel);

        var findings = new TopologyFindings();
        broker.Verify(
            new(
                [],
                [
                    new(subscription.QueueName, new()
                    {
                        Queue = Queue.Existing("doors"),
                        Bindings = [new(HouseBus.Contract.Exchange, BindingPattern.Parse("doors.*.opened")), new(HouseBus.Contract.Exchange, BindingPattern.Parse("lamps.#"))],
                    }),
                ]),
            findings);

        var difference = Assert.Single(findings.ToReport().Differences);
        Assert.Equal(TopologyPart.Binding, difference.Part);
        Assert.Contains("'lamps.#'", difference.Text, StringComparison.Ordinal);
    }
}
