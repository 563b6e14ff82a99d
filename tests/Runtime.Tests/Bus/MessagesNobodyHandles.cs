using System.Text;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public abstract class MessagesNobodyHandles(TestBroker broker) : BusTest(broker)
{
    /// <summary>Bodies that the contract cannot hold: what the report must name of each.</summary>
    public static TheoryData<string, string?, string?, string> Undecodables { get; } = new()
    {
        { "not json", null, "$", "expected valid JSON" },
        { "", null, "$", "which is a JSON object, found an empty body" },
        { """{"name":"door_opened","data":{"door_id":"front",""", "door_opened", "$.data", "expected valid JSON" },
        { "[1,2]", null, "$", "which is a JSON object, found an array" },
        { "\"door_opened\"", null, "$", "which is a JSON object, found the string" },
        { """{"data":{}}""", null, "$", "'name'" },
        { """{"name":7,"data":{}}""", null, "$.name", "expected a string, found the number 7" },
        { """{"name":"door_opened","data":{"door_id":"front","times":"3"}}""", "door_opened", "$.data.times", "found the string \"3\"" },
        { """{"name":"door_opened","data":{"door_id":"front"}}""", "door_opened", "$.data", "'times'" },
        { """{"name":"door_opened","data":null}""", "door_opened", "$.data", "'door_id', 'times'" },
    };

    [Theory]
    [MemberData(nameof(Undecodables))]
    public async Task An_undecodable_message_is_reported_and_rejected_and_the_next_one_is_handled(string body, string? name, string? path, string reason)
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<DoorOpened>();
        var undecodables = new Inbox<(string? Name, string? Path, string Body)>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(m => inbox.Add(m.Data))
            .Undecodable(m => undecodables.Add((m.Name, m.JsonPath, Encoding.UTF8.GetString(m.Body.Span)))), Cancel);

        await PublishRawAsync("doors.front.opened", body);
        await bus.PublishAsync(Door(), Cancel);

        Assert.Equal(Door(), await inbox.NextAsync(Cancel));
        var report = Assert.IsType<UndecodableReport>(await Reports.NextAsync(Cancel));
        Assert.Equal(name, report.EventName);
        Assert.Equal(path, report.JsonPath);
        Assert.Contains(reason, report.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("'doors.front.opened'", report.ToString(), StringComparison.Ordinal);
        Assert.Equal((name, path, body), await undecodables.NextAsync(Cancel));
        await EventuallyAsync(subscription, counters => counters is { Undecodable: 1, Handled: 1 });
    }

    [Fact]
    public async Task An_undecodable_message_is_reported_without_any_handler_for_it()
    {
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(_ => { }), Cancel);

        await PublishRawAsync("doors.front.opened", "[]");

        Assert.IsType<UndecodableReport>(await Reports.NextAsync(Cancel));
        await EventuallyAsync(subscription, counters => counters.Undecodable == 1);
    }

    [Fact]
    public async Task A_handler_of_undecodable_messages_that_throws_is_reported_too_and_stops_nothing()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<DoorOpened>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(m => inbox.Add(m.Data))
            .Undecodable(_ => throw new InvalidOperationException("no disk")), Cancel);

        await PublishRawAsync("doors.front.opened", "[]");
        await bus.PublishAsync(Door(), Cancel);

        await inbox.NextAsync(Cancel);
        Assert.IsType<UndecodableReport>(await Reports.NextAsync(Cancel));
        Assert.Equal("no disk", Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel)).Exception.Message);
        await EventuallyAsync(subscription, counters => counters is { Undecodable: 1, Failed: 0 });
    }

    [Fact]
    public async Task An_event_that_the_contract_does_not_have_goes_to_the_handler_of_unknown_ones()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<(string Name, string? Key, string Body, Contract Contract)>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Unknown(HouseBus.Contract, m => inbox.Add((m.Name, m.Delivery.RoutingKey, Encoding.UTF8.GetString(m.Body.Span), m.Contract))), Cancel);

        await PublishRawAsync("windows.opened", """{"name":"window_opened","data":5}""");

        Assert.Equal(("window_opened", "windows.opened", """{"name":"window_opened","data":5}""", HouseBus.Contract), await inbox.NextAsync(Cancel));
        await EventuallyAsync(subscription, counters => counters.Unknown == 1);
    }

    [Fact]
    public async Task An_event_that_the_contract_does_not_have_is_counted_where_nobody_asked_for_it()
    {
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(BindingPattern.Everything, _ => { }), Cancel);

        await PublishRawAsync("windows.opened", """{"name":"window_opened"}""");

        await EventuallyAsync(subscription, counters => counters.Unknown == 1);
        await EndWithoutReportsAsync();
    }

    [Fact]
    public async Task An_event_of_the_contract_that_nobody_asked_for_is_filtered_and_not_unknown()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<DoorOpened>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(DoorOpened.Binding("front"), m => inbox.Add(m.Data))
            .Unknown(HouseBus.Contract, m => Assert.Fail($"{m.Name} is known.")), Cancel);

        await bus.PublishAsync(Lamp("hall", "on"), Cancel);
        await bus.PublishAsync(Door("back"), Cancel);
        await bus.PublishAsync(Door("front"), Cancel);

        Assert.Equal(Door("front"), await inbox.NextAsync(Cancel));
        await EventuallyAsync(subscription, counters => counters is { Filtered: 2, Handled: 1, Unknown: 0 });
    }

    [Fact]
    public async Task A_filtered_message_is_not_decoded()
    {
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Unknown(HouseBus.Contract, _ => { }), Cancel);

        await PublishRawAsync("doors.front.opened", """{"name":"door_opened","data":{"times":"x"}}""");

        await EventuallyAsync(subscription, counters => counters.Filtered == 1);
        await EndWithoutReportsAsync();
    }
}
