using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

/// <summary>The shapes of handlers that can throw, and those of what is no event: none is ambiguous, none is async void.</summary>
public sealed class OtherHandlerShapes
{
    public static TheoryData<string> Shapes => [.. Add.Keys];

    private static Dictionary<string, Action<SubscriptionBuilder, Inbox<string>>> Add { get; } = new()
    {
        ["unknown, m"] = (on, i) => on.Unknown(HouseBus.Contract, m => i.Add(m.Name)),
        ["unknown, (m, cancel)"] = (on, i) => on.Unknown(HouseBus.Contract, (m, cancel) => i.Add(m.Name)),
        ["unknown, async m"] = (on, i) => on.Unknown(HouseBus.Contract, async m => { await Task.Yield(); i.Add(m.Name); }),
        ["unknown, async (m, cancel)"] = (on, i) => on.Unknown(HouseBus.Contract, async (m, cancel) => { await Task.Yield(); i.Add(m.Name); }),
        ["unknown, async (m, cancel) with handling"] = (on, i) => on.Unknown(HouseBus.Contract, async (m, cancel) => { await Task.Yield(); i.Add(m.Name); return Handling.Handled; }),
        ["undecodable, m"] = (on, i) => on.Unknown(HouseBus.Contract, _ => { }).Undecodable(m => i.Add(m.Reason)),
        ["undecodable, (m, cancel)"] = (on, i) => on.Unknown(HouseBus.Contract, _ => { }).Undecodable((m, cancel) => i.Add(m.Reason)),
        ["undecodable, async m"] = (on, i) => on.Unknown(HouseBus.Contract, _ => { }).Undecodable(async m => { await Task.Yield(); i.Add(m.Reason); }),
        ["undecodable, async (m, cancel)"] = (on, i) => on.Unknown(HouseBus.Contract, _ => { }).Undecodable(async (m, cancel) => { await Task.Yield(); i.Add(m.Reason); }),
    };

    private static Dictionary<string, Action<SubscriptionBuilder>> Throwing { get; } = new()
    {
        ["m => throw"] = on => on.Event<DoorOpened>(m => throw new InvalidOperationException()),
        ["(m, cancel) => throw"] = on => on.Event<DoorOpened>((m, cancel) => throw new InvalidOperationException()),
        ["async m => throw"] = on => on.Event<DoorOpened>(async m => { await Task.Yield(); throw new InvalidOperationException(); }),
        ["async (m, cancel) => throw"] = on => on.Event<DoorOpened>(async (m, cancel) => { await Task.Yield(); throw new InvalidOperationException(); }),
        ["m => { throw }"] = on => on.Event<DoorOpened>(m => { throw new InvalidOperationException(); }),
    };

    public static TheoryData<string> ThrowingShapes => [.. Throwing.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_handler_of_what_is_no_event_may_have_every_shape(string shape)
    {
        var cancel = TestContext.Current.CancellationToken;
        var inbox = new Inbox<string>();
        var transport = new FakeTransport();
        await using var bus = new MessageBus(transport, MessageBusOptions.From(options => options.Report = null));
        await using var subscription = await bus.SubscribeAsync("monitor", on => Add[shape](on, inbox), cancel);

        var isUnknown = shape.StartsWith("unknown", StringComparison.Ordinal);
        var handling = await transport.DeliverAsync(isUnknown ? """{"name":"window_opened"}""" : "[]", "windows.opened");

        Assert.False(inbox.IsEmpty);
        Assert.Equal(isUnknown ? Handling.Handled : Handling.Reject, handling);
    }

    [Theory]
    [MemberData(nameof(ThrowingShapes))]
    public async Task A_handler_of_every_shape_may_throw(string shape)
    {
        var transport = new FakeTransport();
        await using var bus = new MessageBus(transport, MessageBusOptions.From(options => options.Report = null));
        await using var subscription = await bus.SubscribeAsync("monitor", Throwing[shape], TestContext.Current.CancellationToken);

        var body = """{"name":"door_opened","data":{"door_id":"front","times":1}}""";

        Assert.Equal(Handling.Retry, await transport.DeliverAsync(body, "doors.front.opened"));
        Assert.Equal(Handling.Reject, await transport.DeliverAsync(body, "doors.front.opened", isRedelivered: true));
        Assert.Equal("0 handled, 0 filtered, 0 unknown, 0 undecodable, 1 retried, 0 retried later, 0 dead-lettered, 0 rejected, 1 failed", subscription.Counters.ToString());
    }
}
