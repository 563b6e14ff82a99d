using System.Collections.Concurrent;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public abstract class MessagesInOrder(TestBroker broker) : BusTest(broker)
{
    [Fact]
    public async Task Messages_of_one_key_keep_their_order_and_those_of_others_are_handled_meanwhile()
    {
        const int doors = 8, each = 40;
        var bus = await OpenAsync();
        var seen = new ConcurrentDictionary<string, ConcurrentQueue<long>>();
        var most = 0;
        var now = 0;
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Concurrency(4)
            .OrderedBy<DoorOpened>(door => door.DoorId)
            .Event<DoorOpened>(async m =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                // Uneven, so that an order which is only luck breaks.
                for (var yields = m.Data.Times % 7; yields > 0; yields--)
                    await Task.Yield();
                seen.GetOrAdd(m.Data.DoorId, _ => new()).Enqueue(m.Data.Times);
                Interlocked.Decrement(ref now);
            }), Cancel);

        for (var times = 0; times < each; times++)
        {
            for (var door = 0; door < doors; door++)
                await bus.PublishAsync(Door($"door-{door}", times), Cancel);
        }

        await EventuallyAsync(subscription, counters => counters.Handled == doors * each);
        Assert.All(seen.Values, times => Assert.Equal(Enumerable.Range(0, each).Select(time => (long)time), times));
        Assert.InRange(most, 1, 4);
    }

    [Fact]
    public async Task Different_keys_are_handled_at_once_up_to_the_concurrency_and_the_same_key_never_is()
    {
        var bus = await OpenAsync();
        using var inside = new CountdownEvent(3);
        var all = new TaskCompletionSource();
        var twice = 0;
        var ofFront = 0;
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Concurrency(3)
            .OrderedBy<DoorOpened>(door => door.DoorId)
            .Event<DoorOpened>(async m =>
            {
                if (m.Data.DoorId == "front" && Interlocked.Increment(ref ofFront) > 1)
                    Interlocked.Increment(ref twice);
                if (m.Data.Times == 1 && inside.Signal())
                    all.SetResult();
                await all.Task;
                if (m.Data.DoorId == "front")
                    Interlocked.Decrement(ref ofFront);
            }), Cancel);

        foreach (var door in new[] { Door("front"), Door("front", 2), Door("front", 3), Door("back"), Door("side") })
            await bus.PublishAsync(door, Cancel);

        await all.Task.WaitAsync(Cancel);
        await EventuallyAsync(subscription, counters => counters.Handled == 5);
        Assert.Equal(0, twice);
    }

    [Fact]
    public async Task A_handler_that_blocks_its_thread_does_not_keep_other_keys_waiting()
    {
        var bus = await OpenAsync();
        using var other = new ManualResetEventSlim();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Concurrency(2)
            .OrderedBy<DoorOpened>(door => door.DoorId)
            .Event<DoorOpened>(m =>
            {
                if (m.Data.DoorId == "front")
                    other.Wait(Cancel);
                else
                    other.Set();
            }), Cancel);

        await bus.PublishAsync(Door("front"), Cancel);
        await bus.PublishAsync(Door("back"), Cancel);

        await EventuallyAsync(subscription, counters => counters.Handled == 2);
    }

    [Fact]
    public async Task A_message_that_is_tried_again_keeps_its_turn_and_other_keys_go_on()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<(string, long)>();
        var backIsDone = new TaskCompletionSource();
        var tries = 0;
        await using var subscription = await bus.SubscribeAsync(NewSharedQueue(), on => on.Retry(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50))
            .OrderedBy<DoorOpened>(door => door.DoorId)
            .Event<DoorOpened>(async (m, cancel) =>
            {
                // One at a time: that the other key gets through shows that a pause holds no place.
                if (m.Data is { DoorId: "front", Times: 1 } && Interlocked.Increment(ref tries) < 3)
                    throw new InvalidOperationException("the door is stuck");
                if (m.Data is { DoorId: "front", Times: 1 })
                    await backIsDone.Task.WaitAsync(cancel);
                inbox.Add((m.Data.DoorId, m.Data.Times));
                if (m.Data.DoorId == "back")
                    backIsDone.SetResult();
            }), Cancel);

        foreach (var door in new[] { Door("front", 1), Door("front", 2), Door("back", 1) })
            await bus.PublishAsync(door, Cancel);

        Assert.Equal([("back", 1), ("front", 1), ("front", 2)], await inbox.NextAsync(3, Cancel));
        await EventuallyAsync(subscription, counters => counters is { Handled: 3, RetriedLater: 0, Retried: 0, DeadLettered: 0 });
    }

    [Fact]
    public async Task After_the_last_try_a_message_is_a_dead_letter_and_the_next_of_its_key_has_its_turn()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        var inbox = new Inbox<long>();
        await using var subscription = await bus.SubscribeAsync(queue, on => on.Retry(TimeSpan.FromMilliseconds(10))
            .OrderedBy<DoorOpened>(door => door.DoorId)
            .Event<DoorOpened>(m =>
            {
                inbox.Add(m.Data.Times);
                if (m.Data.Times == 1)
                    throw new InvalidOperationException("the door is stuck");
            }), Cancel);

        await bus.PublishAsync(Door(times: 1), Cancel);
        await bus.PublishAsync(Door(times: 2), Cancel);

        var tries = await inbox.NextAsync(3, Cancel);
        Assert.Equal([1, 1, 2], tries);
        await EventuallyAsync(subscription, counters => counters is { Handled: 1, DeadLettered: 1 });
        Assert.Equal(2L, Convert.ToInt64((await HeadersOfNextAsync(Queue.Existing($"{queue.Name}.dead")))["x-bus-deliveries"], null));
    }

    [Fact]
    public async Task At_the_end_what_waits_for_its_turn_or_its_next_try_goes_back_in_order()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        var failed = new TaskCompletionSource();
        var subscription = await bus.SubscribeAsync(queue, on => on.Retry(TimeSpan.FromMinutes(10))
            .OrderedBy<DoorOpened>(door => door.DoorId)
            .Event<DoorOpened>(_ =>
            {
                failed.TrySetResult();
                throw new InvalidOperationException("the door is stuck");
            }), Cancel);
        for (var times = 1; times <= 3; times++)
            await bus.PublishAsync(Door(times: times), Cancel);
        await failed.Task.WaitAsync(Cancel);

        await subscription.DisposeAsync().AsTask().WaitAsync(Cancel);

        var inbox = new Inbox<long>();
        await using var next = await bus.SubscribeAsync(queue, on => on
            .OrderedBy<DoorOpened>(door => door.DoorId)
            .Event<DoorOpened>(m => inbox.Add(m.Data.Times)), Cancel);
        var again = await inbox.NextAsync(3, Cancel);
        Assert.Equal([1, 2, 3], again);
        Assert.Equal((0, 0), (subscription.Counters.DeadLettered, subscription.Counters.Handled));
    }

    [Fact]
    public async Task Events_of_several_kinds_share_their_keys_and_the_rest_may_be_ordered_by_how_it_came()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<string>();
        var released = new TaskCompletionSource();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Concurrency(8)
            .OrderedBy<DoorOpened>(door => door.DoorId)
            .OrderedBy(delivery => delivery.RoutingKey!.Split('.')[1])
            .Event<DoorOpened>(async (_, cancel) =>
            {
                await released.Task.WaitAsync(cancel);
                inbox.Add("door");
            })
            .Event<LampSwitched>(m => inbox.Add(m.Data.Room)), Cancel);

        await bus.PublishAsync(Door("hall"), Cancel);
        await bus.PublishAsync(Lamp("hall", "on"), Cancel);
        await bus.PublishAsync(Lamp("attic", "on"), Cancel);

        Assert.Equal("attic", await inbox.NextAsync(Cancel));
        released.SetResult();
        Assert.Equal(["door", "hall"], await inbox.NextAsync(2, Cancel));
    }

    [Fact]
    public async Task A_key_that_cannot_be_told_is_the_handlers_failure()
    {
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .OrderedBy<DoorOpened>(_ => throw new InvalidOperationException("no key"))
            .Event<DoorOpened>(_ => { }), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        Assert.Equal("no key", Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel)).Exception.Message);
        await EventuallyAsync(subscription, counters => counters is { Failed: 1, Handled: 0 });
    }

    [Fact]
    public async Task A_key_that_cannot_be_compared_is_the_handlers_failure()
    {
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .OrderedBy<DoorOpened>(_ => new KeyHashedOnce(hashes: 0))
            .Event<DoorOpened>(_ => { }), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        var report = Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel));
        Assert.Equal(("no hash", "door_opened"), (report.Exception.Message, report.EventName));
        await EventuallyAsync(subscription, counters => counters is { Failed: 1, Retried: 0, Handled: 0 });
    }

    [Fact]
    public async Task Whatever_fails_behind_the_handler_is_reported_and_counted()
    {
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on
            .OrderedBy<DoorOpened>(_ => new KeyHashedOnce(hashes: 1))
            .Event<DoorOpened>(_ => { }), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters is { Failed: 1, Retried: 1, Handled: 0 });
        var reports = await Reports.NextAsync(2, Cancel);
        Assert.Equal([true, false], reports.Select(report => Assert.IsType<HandlerFailedReport>(report).IsRetried));
    }

    [Fact]
    public async Task Whatever_fails_behind_the_handler_twice_is_a_dead_letter_where_there_is_a_queue_for_them()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await using var subscription = await bus.SubscribeAsync(queue, on => on
            .OrderedBy<DoorOpened>(_ => new KeyHashedOnce(hashes: 1))
            .Event<DoorOpened>(_ => { }), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters is { DeadLettered: 1, Retried: 1, Handled: 0, Failed: 0 });
        var letter = await HeadersOfNextAsync(Queue.Existing($"{queue.Name}.dead"));
        Assert.Equal(("failed", "door_opened", "System.InvalidOperationException"), (letter["x-bus-cause"], letter["x-bus-event"], letter["x-bus-exception-type"]));
        Assert.True(Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel)).IsRetried);
        var failed = Assert.IsType<HandlerFailedReport>(await Reports.NextAsync(Cancel));
        Assert.Equal((false, $"{queue.Name}.dead", "door_opened"), (failed.IsRetried, failed.DeadLetterQueue, failed.EventName));
        Assert.Equal(DeadLetterCause.Failed, Assert.IsType<DeadLetteredReport>(await Reports.NextAsync(Cancel)).Cause);
    }

    /// <summary>A key that is hashed where its turn begins, and cannot be where its turn ends; or not even once.</summary>
    private sealed class KeyHashedOnce(int hashes)
    {
        private int _left = hashes;

        public override int GetHashCode() => _left-- > 0 ? 1 : throw new InvalidOperationException("no hash");

        public override bool Equals(object? other) => ReferenceEquals(this, other);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); seen < value;)
        {
            var found = Interlocked.CompareExchange(ref most, value, seen);
            if (found == seen)
                return;
            seen = found;
        }
    }
}
