using BusContracts.Testing;
using BusContracts.Tests.Bus;

namespace BusContracts.Tests.Testing;

public sealed class FaultsThatPublishersSee : InMemoryTest
{
    private readonly InMemoryBroker _broker = new();

    public static TheoryData<Fault, PublishStatus, bool, bool> Outcomes => new()
    {
        { Fault.Nack, PublishStatus.Nacked, false, true },
        { Fault.Return, PublishStatus.Returned, false, true },
        { Fault.Fail, PublishStatus.Failed, false, false },
        { Fault.Unknown(arrives: true), PublishStatus.Unknown, true, true },
        { Fault.Unknown(arrives: false), PublishStatus.Unknown, false, true },
    };

    [Theory]
    [MemberData(nameof(Outcomes), DisableDiscoveryEnumeration = true)]
    public async Task A_publish_ends_as_the_plan_says_and_others_do_not(Fault fault, PublishStatus status, bool arrives, bool isAtTheBroker)
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On<DoorOpened>(fault, message => message.Data.DoorId == "2");

        var outcomes = new List<PublishOutcome>();
        foreach (var door in (string[])["1", "2", "3"])
            outcomes.Add(await bus.TryPublishAsync(Doors.Door(door), Cancel));

        Assert.Equal([PublishStatus.Confirmed, status, PublishStatus.Confirmed], outcomes.Select(outcome => outcome.Status));
        Assert.Equal((null, "a fault that the test asked for"), (outcomes[0].Reason, outcomes[1].Reason));
        Assert.Equal(arrives ? "1 2 3" : "1 3", await SeenAsync(_broker));
        Assert.Equal(isAtTheBroker ? 3 : 2, _broker.Published<DoorOpened>().Count);
        Assert.Equal((2, 1), (bus.Published.Confirmed, bus.Published[status]));
        Assert.Equal(1, _broker.Faults.StruckCount);
    }

    [Theory]
    [MemberData(nameof(Outcomes), DisableDiscoveryEnumeration = true)]
    public async Task A_publish_that_must_be_confirmed_throws(Fault fault, PublishStatus status, bool arrives, bool isAtTheBroker)
    {
        _ = (arrives, isAtTheBroker);
        var bus = Open(_broker);
        _broker.Faults.On<DoorOpened>(fault);

        var thrown = await Assert.ThrowsAsync<PublishException>(() => bus.PublishAsync(Doors.Door(), Cancel));

        Assert.Equal(status, thrown.Outcome.Status);
    }

    [Fact]
    public async Task A_handler_whose_publish_fails_handles_its_message_again()
    {
        var bus = Open(_broker);
        _broker.Faults.On<LampSwitched>(Fault.Fail, times: 2);
        await bus.SubscribeAsync(
            Queue.Shared("doors"),
            on => on.Retry(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)).Event<DoorOpened>((message, cancel) => bus.PublishAsync(Doors.Lamp(message.Data.DoorId, "on"), cancel)),
            Cancel);

        await PublishAsync(bus, "1");
        await _broker.IdleAsync(cancel: Cancel);

        Assert.Single(_broker.Published<LampSwitched>());
        Assert.Equal(0, _broker.WaitingIn("doors.dead"));
    }

    [Fact]
    public async Task A_publish_of_unknown_fate_goes_out_again_with_the_same_id_where_the_caller_says_so()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On<DoorOpened>(Fault.Unknown(arrives: true), times: 2);

        var outcome = await bus.TryPublishAsync(Doors.Door("1"), new PublishOptions { RetryUnknown = true }, Cancel);

        Assert.True(outcome.IsConfirmed);
        Assert.Equal("1 1 1", await SeenAsync(_broker));
        Assert.Single(_broker.Published<DoorOpened>().DistinctBy(message => message.Delivery!.MessageId));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_retry_that_is_never_confirmed_ends_as_unknown(bool isNackedAtLast)
    {
        var bus = Open(_broker);
        _broker.Faults.On<DoorOpened>(Fault.Unknown(arrives: false), times: isNackedAtLast ? 1 : int.MaxValue).On<DoorOpened>(Fault.Nack);

        var outcome = await bus.TryPublishAsync(Doors.Door("1"), new PublishOptions { RetryUnknown = true }, Cancel);

        Assert.Equal(PublishStatus.Unknown, outcome.Status);
    }

    [Fact]
    public async Task Of_several_outcomes_the_first_rules_is_told_and_faults_of_delivery_still_hold()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        _broker.Faults.On<DoorOpened>(Fault.Duplicate).On<DoorOpened>(Fault.Unknown(arrives: true)).On<LampSwitched>(Fault.Nack).On<LampSwitched>(Fault.Return);

        Assert.Equal(PublishStatus.Unknown, (await bus.TryPublishAsync(Doors.Door("1"), Cancel)).Status);
        Assert.Equal(PublishStatus.Nacked, (await bus.TryPublishAsync(Doors.Lamp("hall", "on"), Cancel)).Status);
        Assert.Equal("1 1", await SeenAsync(_broker));
    }
}
