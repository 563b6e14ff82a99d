using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public abstract class ReadingByLoops(TestBroker broker) : BusTest(broker)
{
    [Fact]
    public async Task A_loop_gets_every_message_in_order_and_each_is_acknowledged_when_it_asks_for_the_next()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await DeclareAsync(bus, queue);
        for (var times = 1; times <= 5; times++)
            await bus.PublishAsync(Door(times: times), Cancel);

        var seen = new List<long>();
        var stream = bus.ReadAsync<DoorOpened>(queue, Cancel);
        await foreach (var message in stream)
        {
            Assert.Equal(seen.Count, stream.Subscription!.Counters.Handled);
            seen.Add(message.Data.Times);
            if (seen.Count < 5)
                continue;
            stream.Settle(Handling.Handled);
            break;
        }

        Assert.Equal([1, 2, 3, 4, 5], seen);
        Assert.Equal((5, 0), (stream.Subscription!.Counters.Handled, stream.Subscription.Counters.Retried));
        Assert.Empty(bus.Subscriptions);
    }

    [Fact]
    public async Task A_loop_that_is_left_gives_the_message_in_its_hands_back()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await DeclareAsync(bus, queue);
        for (var times = 1; times <= 3; times++)
            await bus.PublishAsync(Door(times: times), Cancel);

        await foreach (var message in bus.ReadAsync<DoorOpened>(queue, Cancel))
        {
            if (message.Data.Times == 2)
                break;
        }

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var message in bus.ReadAsync<DoorOpened>(queue, Cancel))
            {
                Assert.Equal((2, true), (message.Data.Times, message.Delivery!.IsRedelivered));
                throw new InvalidOperationException("the loop failed");
            }
        });

        var left = new List<long>();
        await foreach (var message in bus.ReadAsync<DoorOpened>(queue, Cancel))
        {
            left.Add(message.Data.Times);
            if (left.Count == 2)
                break;
        }

        Assert.Equal([2, 3], left);
        await EndWithoutReportsAsync();
    }

    [Fact]
    public async Task A_cancelled_loop_ends_by_the_exception_of_its_token()
    {
        var bus = await OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var stream = bus.ReadAsync<DoorOpened>("loop", stop.Token);

        var reading = Task.Run(async () =>
        {
            await foreach (var message in stream)
                await stop.CancelAsync();
        }, Cancel);
        await EventuallyAsync(() => stream.Subscription is not null, () => "no subscription");
        await bus.PublishAsync(Door(), Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Empty(bus.Subscriptions);
        Assert.Equal(1, stream.Subscription!.Counters.Handled);
    }

    [Fact]
    public async Task The_end_of_the_bus_ends_a_loop_that_waits()
    {
        var bus = await OpenAsync();
        var stream = bus.ReadAsync<DoorOpened>("loop", Cancel);
        var reading = Task.Run(async () =>
        {
            var count = 0;
            await foreach (var message in stream)
                count++;
            return count;
        }, Cancel);
        await EventuallyAsync(() => stream.Subscription is not null, () => "no subscription");

        await bus.DisposeAsync();

        Assert.Equal(0, await reading.WaitAsync(Cancel));
    }

    [Fact]
    public async Task The_end_of_the_bus_lets_the_loop_finish_the_message_in_its_hands()
    {
        var bus = await OpenAsync();
        var stream = bus.ReadAsync<DoorOpened>("loop", Cancel);
        var holds = new TaskCompletionSource();
        var mayGoOn = new TaskCompletionSource();
        var reading = Task.Run(async () =>
        {
            var count = 0;
            await foreach (var message in stream)
            {
                count++;
                holds.SetResult();
                await mayGoOn.Task;
            }

            return count;
        }, Cancel);
        await EventuallyAsync(() => stream.Subscription is not null, () => "no subscription");
        await bus.PublishAsync(Door(), Cancel);
        await bus.PublishAsync(Door(times: 2), Cancel);
        await holds.Task.WaitAsync(Cancel);

        var ending = bus.DisposeAsync().AsTask();
        mayGoOn.SetResult();
        await ending.WaitAsync(Cancel);

        Assert.Equal(1, await reading.WaitAsync(Cancel));
        Assert.Equal(1, stream.Subscription!.Counters.Handled);
    }

    [Fact]
    public async Task A_loop_holds_no_more_messages_than_its_prefetch()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await DeclareAsync(bus, queue);
        for (var times = 1; times <= 10; times++)
            await bus.PublishAsync(Door(times: times), Cancel);

        var taken = new Inbox<long>();
        await foreach (var message in bus.ReadAsync<DoorOpened>(queue, bindings: null, on => on.Prefetch(2), Cancel))
        {
            // While this one is held, another consumer gets all but the two.
            await using var other = await bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(m => taken.Add(m.Data.Times)), Cancel);
            var others = await taken.NextAsync(8, Cancel);
            Assert.Equal([3, 4, 5, 6, 7, 8, 9, 10], others);
            break;
        }
    }

    [Fact]
    public async Task A_loop_may_be_narrowed_and_may_say_what_becomes_of_a_message()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync();
        await DeclareAsync(bus, queue);
        await bus.PublishAsync(Door("back"), Cancel);
        await bus.PublishAsync(Door("front"), Cancel);

        var stream = bus.ReadAsync<DoorOpened>(queue, DoorOpened.Binding("front"), cancel: Cancel);
        await foreach (var message in stream)
        {
            Assert.Equal("front", message.Data.DoorId);
            stream.Settle(Handling.Reject);
            stream.Settle(Handling.Handled);
            break;
        }

        await EventuallyAsync(stream.Subscription!, counters => counters is { DeadLettered: 1, Filtered: 1, Handled: 0 });
    }

    [Fact]
    public async Task A_stream_is_read_once_and_settles_only_what_is_in_hand()
    {
        var bus = await OpenAsync();
        var stream = bus.ReadAsync<DoorOpened>("loop", Cancel);
        Assert.Throws<InvalidOperationException>(() => stream.Settle(Handling.Handled));
        await using var first = stream.GetAsyncEnumerator(Cancel);
        Assert.Throws<InvalidOperationException>(() => stream.GetAsyncEnumerator(Cancel));
        Assert.Throws<InvalidOperationException>(() => first.Current);
    }

    /// <summary>Makes the queue and its binding, which stay.</summary>
    private async Task DeclareAsync(MessageBus bus, Queue queue) =>
        await (await bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel)).DisposeAsync();
}
