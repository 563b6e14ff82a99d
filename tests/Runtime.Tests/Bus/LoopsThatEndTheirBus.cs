using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

/// <summary>A message in the hands of a loop waits for the loop's body; a body that ends what the message came by must not wait for the message.</summary>
public abstract class LoopsThatEndTheirBus(TestBroker broker) : BusTest(broker)
{
    [Fact]
    public async Task A_loop_may_dispose_its_bus_and_ends_after_the_message_in_its_hands()
    {
        var queue = NewSharedQueue();
        var bus = await OpenPatientAsync();
        var stream = bus.ReadAsync<DoorOpened>(queue, Cancel);
        var seen = await ReadAsync(bus, stream, _ => bus.DisposeAsync());

        await bus.DisposeAsync().AsTask().WaitAsync(Cancel);

        Assert.Equal([1], seen);
        Assert.Equal(1, stream.Subscription!.Counters.Handled);
        Assert.Equal(BusState.Disposed, bus.State);
        await EndWithoutReportsAsync();
        await using var next = await OpenAsync();
        await foreach (var message in next.ReadAsync<DoorOpened>(queue, Cancel))
        {
            Assert.Equal(2, message.Data.Times);
            break;
        }
    }

    [Fact]
    public async Task A_loop_may_dispose_its_subscription()
    {
        var bus = await OpenPatientAsync();
        var stream = bus.ReadAsync<DoorOpened>(NewSharedQueue(), Cancel);

        Assert.Equal([1], await ReadAsync(bus, stream, _ => stream.Subscription!.DisposeAsync()));

        Assert.Equal(1, stream.Subscription!.Counters.Handled);
        Assert.Empty(bus.Subscriptions);
    }

    [Fact]
    public async Task A_loop_may_dispose_the_bus_that_is_being_disposed()
    {
        var bus = await OpenPatientAsync();
        var stream = bus.ReadAsync<DoorOpened>(NewSharedQueue(), Cancel);
        var ending = Task.CompletedTask;

        Assert.Equal([1], await ReadAsync(bus, stream, async _ =>
        {
            using (ExecutionContext.SuppressFlow())
                ending = Task.Run(() => bus.DisposeAsync().AsTask(), Cancel);
            await EventuallyAsync(() => bus.State == BusState.Disposed, () => "not disposed");
            Assert.False(ending.IsCompleted);
            await bus.DisposeAsync();
        }));

        await ending.WaitAsync(Cancel);
        Assert.Equal(1, stream.Subscription!.Counters.Handled);
    }

    [Fact]
    public async Task A_loop_within_a_loop_may_dispose_the_bus_of_both()
    {
        var bus = await OpenPatientAsync();
        var outer = bus.ReadAsync<DoorOpened>(NewSharedQueue(), Cancel);
        var inner = bus.ReadAsync<LampSwitched>("lamps", Cancel);

        Assert.Equal([1], await ReadAsync(bus, outer, async _ =>
        {
            var reading = inner.GetAsyncEnumerator(Cancel);
            var first = reading.MoveNextAsync();
            await EventuallyAsync(() => inner.Subscription is not null, () => "no subscription");
            await bus.PublishAsync(Lamp("hall", "on"), Cancel);
            Assert.True(await first);
            await bus.DisposeAsync();
            Assert.False(await reading.MoveNextAsync());
            await reading.DisposeAsync();
        }));

        await bus.DisposeAsync().AsTask().WaitAsync(Cancel);
        Assert.Equal((1, 1), (outer.Subscription!.Counters.Handled, inner.Subscription!.Counters.Handled));
    }

    [Fact]
    public async Task Once_it_has_settled_its_message_the_body_waits_like_anybody()
    {
        var bus = await OpenPatientAsync();
        var stream = bus.ReadAsync<DoorOpened>(NewSharedQueue(), Cancel);

        await ReadAsync(bus, stream, async _ =>
        {
            stream.Settle(Handling.Handled);
            await bus.DisposeAsync();
            Assert.Equal(1, stream.Subscription!.Counters.Handled);
        });
    }

    [Fact]
    public async Task The_bus_of_another_loop_is_waited_for_and_so_is_every_bus_behind_a_loop()
    {
        var bus = await OpenPatientAsync();
        var (other, mayEndOther) = await OpenBusyAsync();
        var (last, mayEndLast) = await OpenBusyAsync();
        var stream = bus.ReadAsync<DoorOpened>(NewSharedQueue(), Cancel);

        await ReadAsync(bus, stream, async _ =>
        {
            var ending = other.DisposeAsync().AsTask();
            Assert.False(ending.IsCompleted);
            mayEndOther.SetResult();
            await ending;
            stream.Settle(Handling.Handled);
            await stream.Subscription!.DisposeAsync();
        });

        var endingLast = last.DisposeAsync().AsTask();
        Assert.False(endingLast.IsCompleted);
        mayEndLast.SetResult();
        await endingLast.WaitAsync(Cancel);
    }

    /// <summary>Reads two doors until the loop ends by itself, and says which it got.</summary>
    private async Task<List<long>> ReadAsync(MessageBus bus, MessageStream<DoorOpened> stream, Func<DoorOpened, ValueTask> body)
    {
        var seen = new List<long>();
        var reading = Task.Run(async () =>
        {
            await foreach (var message in stream)
            {
                seen.Add(message.Data.Times);
                await body(message.Data).AsTask().WaitAsync(Cancel);
            }
        }, Cancel);
        await EventuallyAsync(() => stream.Subscription is not null || reading.IsCompleted, () => "no subscription");
        await bus.PublishManyAsync([Door(times: 1), Door(times: 2)], cancel: Cancel);
        await reading.WaitAsync(Cancel);
        return seen;
    }

    /// <summary>A bus that would wait for its messages longer than any test.</summary>
    private Task<MessageBus> OpenPatientAsync() => OpenAsync(options => options.ShutdownTimeout = TimeSpan.FromSeconds(40));

    /// <summary>A bus whose handler is in the middle of a message until it is told.</summary>
    private async Task<(MessageBus Bus, TaskCompletionSource MayEnd)> OpenBusyAsync()
    {
        var bus = await OpenPatientAsync();
        var begun = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        await bus.SubscribeAsync("busy", on => on.Event<LampSwitched>(async _ =>
        {
            begun.TrySetResult();
            await mayEnd.Task;
        }), Cancel);
        await bus.PublishAsync(Lamp("hall", "on"), Cancel);
        await begun.Task.WaitAsync(Cancel);
        return (bus, mayEnd);
    }
}
