using System.Globalization;
using BusContracts.Tests.Bus;

namespace BusContracts.Tests.Telemetry;

public sealed class MetricsInMemory() : MetricsAreCounted(new InMemory(), "in_memory");

public sealed class MetricsOverRabbitMq() : MetricsAreCounted(new RabbitMq(), "rabbitmq");

public abstract class MetricsAreCounted(TestBroker broker, string system) : BusTest(broker)
{
    private static readonly string s_exchange = HouseBus.Contract.Exchange.Name;

    private static string OfDoors => $"buscontracts.event.name=door_opened, messaging.destination.name={s_exchange}";

    [Fact]
    public async Task Each_instrument_has_exactly_the_attributes_that_the_documentation_says()
    {
        using var collected = new Collected(spans: false);
        var bus = await OpenAsync();
        var subscription = await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(_ => { }), Cancel);

        foreach (var door in new[] { "north", "south", "west" })
            await bus.PublishAsync(Doors.Door(door), new PublishOptions { MessageId = door }, Cancel);
        await EventuallyAsync(subscription, counters => counters.Handled == 3);

        const string Template = "messaging.destination.template=doors.{door_id}.opened";
        var published = $"{OfDoors}, {Template}, messaging.operation.name=publish";
        var consumed = $"{OfDoors}, messaging.destination.subscription.name=doors, {Template}";
        AssertSeries(collected, "messaging.client.sent.messages", $"3 {{message}} {published}, messaging.system={system}");
        AssertSeries(collected, "messaging.client.operation.duration", $"3 s {published}, messaging.operation.type=send, messaging.system={system}");
        AssertSeries(collected, "messaging.client.consumed.messages", $"3 {{message}} {consumed}, messaging.operation.name=process, messaging.system={system}");
        AssertSeries(collected, "messaging.process.duration", $"3 s {consumed}, messaging.operation.name=process, messaging.system={system}");
        AssertSeries(collected, "buscontracts.deliveries", $"3 {{delivery}} buscontracts.delivery.fate=handled, {consumed}, messaging.system={system}");
    }

    [Fact]
    public async Task What_is_not_confirmed_is_counted_by_its_outcome()
    {
        using var collected = new Collected(spans: false);
        var bus = await OpenAsync();

        await bus.TryPublishAsync(Doors.Lamp("attic", "off"), new PublishOptions { IsMandatory = true }, Cancel);
        await bus.PublishAsync(Doors.Lamp("attic", "off"), Cancel);

        Assert.Equal([null, "returned"], collected.Metric("messaging.client.sent.messages").Select(series => series.Tags.GetValueOrDefault("error.type")).Order());
    }

    [Fact]
    public async Task Every_fate_is_counted_as_the_subscription_counts_it()
    {
        using var collected = new Collected(spans: false);
        var bus = await OpenAsync();
        var queue = NewSharedQueue();
        var subscription = await bus.SubscribeAsync(queue, on => on
            .Retry(TimeSpan.FromMilliseconds(50))
            .Event<DoorOpened>(DoorOpened.Binding("front"), (message, _) => Task.FromResult(message.Data.Times switch
            {
                1 => Handling.Handled,
                2 => Handling.Reject,
                _ => throw new InvalidOperationException(),
            }))
            .Unknown(HouseBus.Contract, _ => { }), Cancel);

        foreach (var times in new[] { 1, 2, 3 })
            await bus.PublishAsync(Doors.Door("front", times), Cancel);
        await bus.PublishAsync(Doors.Door("back"), Cancel);
        await PublishRawAsync("windows.1.broken", """{"name":"window_broken","data":{}}""");
        await PublishRawAsync("doors.front.opened", "no json");
        await EventuallyAsync(subscription, counters => counters is { Handled: 1, Filtered: 1, Unknown: 1, RetriedLater: 1, DeadLettered: 3 });

        string[] fates = ["dead_lettered 3", "filtered 1", "handled 1", "retried_later 1", "unknown 1"];
        await EventuallyAsync(() => fates.SequenceEqual(Fates(collected)), () => string.Join(", ", Fates(collected)));
        Assert.Equal(7, collected.Metric("messaging.client.consumed.messages").Sum(series => series.Count));
        Assert.Equal(6, collected.Metric("messaging.process.duration").Sum(series => series.Count));
        Assert.Contains(collected.Metric("messaging.process.duration"), series => series.Tags.GetValueOrDefault("error.type") is "System.InvalidOperationException");
    }

    [Fact]
    public async Task Names_and_keys_from_outside_make_no_series()
    {
        using var collected = new Collected(spans: false);
        var bus = await OpenAsync();
        var subscription = await bus.SubscribeAsync("all", on => on.Event<SensorEvent>(_ => { }).Event<DoorOpened>(_ => { }).Unknown(HouseBus.Contract, _ => { }), Cancel);

        for (var i = 0; i < 100; i++)
        {
            await bus.PublishAsync(Doors.Door($"door{i}"), Cancel);
            await bus.PublishAsync(new SensorEvent { EventName = $"sensor{i}", Value = i }, Cancel);
        }

        await PublishRawAsync("strangers.here", Enumerable.Range(0, 200).Select(i => $$$"""{"name":"stranger{{{i.ToString(CultureInfo.InvariantCulture)}}}","data":{}}"""));
        await EventuallyAsync(subscription, counters => counters is { Handled: 200, Unknown: 200 });

        foreach (var instrument in new[] { "messaging.client.consumed.messages", "messaging.process.duration", "buscontracts.deliveries" })
            Assert.Equal(3, collected.Metric(instrument).Length);
        foreach (var instrument in new[] { "messaging.client.sent.messages", "messaging.client.operation.duration" })
            Assert.Equal(2, collected.Metric(instrument).Length);
        Assert.DoesNotContain(collected.Metric("buscontracts.deliveries"), series => series.ToString().Contains("stranger", StringComparison.Ordinal));
    }

    private static string[] Fates(Collected collected) => [.. collected.Metric("buscontracts.deliveries")
        .GroupBy(series => (string)series.Tags["buscontracts.delivery.fate"]!, series => series.Count, StringComparer.Ordinal)
        .Select(fate => $"{fate.Key} {fate.Sum()}")
        .Order(StringComparer.Ordinal)];

    private static void AssertSeries(Collected collected, string instrument, string expected) =>
        Assert.Equal(expected, Assert.Single(collected.Metric(instrument)).ToString());
}
