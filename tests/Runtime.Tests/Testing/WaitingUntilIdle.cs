using BusContracts.Testing;
using BusContracts.Tests.Bus;

namespace BusContracts.Tests.Testing;

public sealed class WaitingUntilIdle : InMemoryTest
{
    private readonly InMemoryBroker _broker = new();

    [Fact]
    public async Task What_handlers_publish_is_handled_too()
    {
        var bus = await OpenWithHandlerAsync(_broker);
        var lamps = 0;
        await bus.SubscribeAsync("lamps", on => on.Event<LampSwitched>(async (message, cancel) =>
        {
            await Task.Yield();
            if (Interlocked.Increment(ref lamps) < 20)
                await bus.PublishAsync(message.Data, cancel);
            else
                await bus.PublishAsync(Doors.Door("last"), cancel);
        }), Cancel);
        await bus.PublishAsync(Doors.Lamp("hall", "on"), Cancel);

        Assert.Equal("last", await SeenAsync(_broker));
    }

    [Fact]
    public async Task An_empty_bus_is_idle_and_so_is_one_whose_messages_nobody_wants()
    {
        await _broker.IdleAsync(cancel: Cancel);
        await PublishAsync(Open(_broker), "front");
        await _broker.IdleAsync(cancel: Cancel);
    }

    [Fact]
    public async Task A_handler_that_does_not_end_is_told()
    {
        var bus = Open(_broker);
        var end = new TaskCompletionSource();
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(_ => end.Task), Cancel);
        await PublishAsync(bus, "1", "2");

        var late = await Assert.ThrowsAsync<BusAssertionException>(() => _broker.IdleAsync(Soon, Cancel));
        Assert.Contains("not idle after 0.02 s. 2 messages are in the hands of handlers", late.Message, StringComparison.Ordinal);
        end.SetResult();
        await _broker.IdleAsync(cancel: Cancel);
    }

    [Fact]
    public async Task A_subscription_that_ends_leaves_nothing_to_wait_for()
    {
        var bus = Open(_broker);
        var subscription = await bus.SubscribeAsync(Queue.Shared("doors"), on => on.Event<DoorOpened>((_, cancel) => Task.Delay(Timeout.Infinite, cancel)), Cancel);
        await PublishAsync(bus, "1", "2", "3");
        await subscription.DisposeAsync();

        await _broker.IdleAsync(cancel: Cancel);
        Assert.Equal(3, _broker.WaitingIn("doors"));
    }

    [Fact]
    public async Task Retries_are_waited_for_and_a_dead_letter_is_there_with_its_cause()
    {
        var tries = 0;
        var bus = Open(_broker);
        await bus.SubscribeAsync(Queue.Shared("doors"), on => on.Retry(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2))
            .Event<DoorOpened>(message => throw new InvalidOperationException($"try {Interlocked.Increment(ref tries)}")), Cancel);
        await PublishAsync(bus, "front");
        await _broker.IdleAsync(cancel: Cancel);

        Assert.Equal(3, tries);
        var dead = Assert.Single(_broker.WaitingIn<DoorOpened>("doors.dead"));
        Assert.Equal(("front", "failed", "doors.front.opened"), (dead.Data.DoorId, dead.Delivery!.Headers["x-bus-cause"], dead.Delivery.RoutingKey));
        Assert.Equal(1, _broker.WaitingIn("doors.dead"));
        Assert.Empty(_broker.WaitingIn<DoorOpened>("elsewhere"));
        Assert.Single(_broker.Published<DoorOpened>());
    }

    [Fact]
    public async Task Retries_by_a_clock_of_the_test_come_when_it_is_moved()
    {
        var clock = new HandClock();
        var broker = new InMemoryBroker(clock);
        var bus = Open(broker);
        var tries = 0;
        await bus.SubscribeAsync(Queue.Shared("doors"), on => on.Retry(TimeSpan.FromMinutes(1))
            .Event<DoorOpened>(message => Interlocked.Increment(ref tries) == 1 ? throw new InvalidOperationException() : Record(message)), Cancel);
        await PublishAsync(bus, "front");

        Assert.Equal("", await SeenAsync(broker));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("front", await Seen.NextAsync(Cancel));
    }

    private Task Record(Message<DoorOpened> message)
    {
        Seen.Add(message.Data.DoorId);
        return Task.CompletedTask;
    }
}
