using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public abstract class EndOfSubscriptions(TestBroker broker) : BusTest(broker)
{
    [Fact]
    public async Task Disposing_waits_for_the_handler_that_runs_and_its_message_counts_as_handled()
    {
        var bus = await OpenAsync();
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var wasCancelled = true;
        var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(async (_, cancel) =>
            {
                begun.SetResult();
                await finish.Task;
                wasCancelled = cancel.IsCancellationRequested;
            }), Cancel);
        await bus.PublishAsync(Door(), Cancel);
        await begun.Task.WaitAsync(Cancel);

        var ending = subscription.DisposeAsync().AsTask();
        Assert.False(ending.IsCompleted);
        finish.SetResult();
        await ending.WaitAsync(Cancel);

        Assert.False(wasCancelled);
        Assert.Equal(1, subscription.Counters.Handled);
    }

    [Fact]
    public async Task A_handler_that_takes_too_long_is_cancelled_and_its_message_goes_back_to_the_shared_queue()
    {
        var queue = NewSharedQueue();
        var bus = await OpenAsync(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        var begun = new TaskCompletionSource();
        var subscription = await bus.SubscribeAsync(queue, on => on
            .Event<DoorOpened>(async (_, cancel) =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancel);
            }), Cancel);
        await bus.PublishAsync(Door(), Cancel);
        await begun.Task.WaitAsync(Cancel);

        await subscription.DisposeAsync();

        Assert.Equal((0, 1), (subscription.Counters.Handled, subscription.Counters.Retried));
        var inbox = new Inbox<bool>();
        await using var next = await bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(m => inbox.Add(m.Delivery!.IsRedelivered)), Cancel);
        Assert.True(await inbox.NextAsync(Cancel));
        await EndWithoutReportsAsync();
    }

    [Fact]
    public async Task A_handler_that_heeds_no_token_is_left_behind_and_reported()
    {
        var bus = await OpenAsync(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(async _ =>
            {
                begun.SetResult();
                await finish.Task;
            }), Cancel);
        await bus.PublishAsync(Door(), Cancel);
        await begun.Task.WaitAsync(Cancel);

        await subscription.DisposeAsync().AsTask().WaitAsync(Cancel);

        Assert.IsType<HandlersAbandonedReport>(await Reports.NextAsync(Cancel));
        finish.SetResult();
    }

    [Fact]
    public async Task Nothing_is_handled_after_the_end()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<DoorOpened>();
        var ended = await bus.SubscribeAsync("ended", on => on.Event<DoorOpened>(_ => Assert.Fail("It has ended.")), Cancel);
        await ended.DisposeAsync();
        await ended.DisposeAsync();
        await using var open = await bus.SubscribeAsync("open", on => on.Event<DoorOpened>(m => inbox.Add(m.Data)), Cancel);

        await bus.PublishAsync(Door(), Cancel);

        await inbox.NextAsync(Cancel);
        await EndWithoutReportsAsync();
    }

    [Fact]
    public async Task No_further_handler_begins_once_the_bus_was_told_to_end()
    {
        var bus = await OpenAsync();
        var begun = new Inbox<long>();
        var mayEnd = new TaskCompletionSource();
        await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(async m =>
        {
            begun.Add(m.Data.Times);
            await mayEnd.Task;
        }), Cancel);
        await bus.PublishAsync(Door(times: 1), Cancel);
        await bus.PublishAsync(Door(times: 2), Cancel);
        Assert.Equal(1, await begun.NextAsync(Cancel));

        var ending = bus.DisposeAsync().AsTask();
        mayEnd.SetResult();
        await ending.WaitAsync(Cancel);

        Assert.True(begun.IsEmpty);
    }

    [Fact]
    public async Task A_handler_may_end_its_own_subscription()
    {
        var bus = await OpenAsync();
        Subscription? subscription = null;
        var opened = new TaskCompletionSource();
        subscription = await bus.SubscribeAsync("once", on => on
            .Event<DoorOpened>(async _ =>
            {
                await opened.Task;
                await subscription!.DisposeAsync();
            }), Cancel);
        opened.SetResult();

        await bus.PublishAsync(Door(), Cancel);

        await EventuallyAsync(subscription, counters => counters.Handled == 1);
        await EndWithoutReportsAsync();
    }

    [Fact]
    public async Task Disposing_the_bus_ends_its_subscriptions_and_can_be_done_again()
    {
        var bus = await OpenAsync();
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(async _ =>
            {
                begun.SetResult();
                await finish.Task;
            }), Cancel);
        await bus.PublishAsync(Door(), Cancel);
        await begun.Task.WaitAsync(Cancel);

        var ending = Task.WhenAll(bus.DisposeAsync().AsTask(), bus.DisposeAsync().AsTask());
        finish.SetResult();
        await ending.WaitAsync(Cancel);
        await bus.DisposeAsync();

        Assert.Equal(1, subscription.Counters.Handled);
    }

    [Fact]
    public async Task A_handler_may_dispose_the_bus_that_is_being_disposed()
    {
        var bus = await OpenAsync(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var begun = new TaskCompletionSource();
        var mayDispose = new TaskCompletionSource();
        var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(async _ =>
            {
                begun.SetResult();
                await mayDispose.Task;
                await bus.DisposeAsync();
            }), Cancel);
        await bus.PublishAsync(Door(), Cancel);
        await begun.Task.WaitAsync(Cancel);

        var ending = bus.DisposeAsync().AsTask();
        mayDispose.SetResult();
        await ending.WaitAsync(Cancel);

        await EndWithoutReportsAsync();
        Assert.Equal(1, subscription.Counters.Handled);
    }

    [Fact]
    public async Task Disposing_the_bus_waits_also_for_the_handler_that_disposed_it_first()
    {
        var bus = await OpenAsync();
        var disposed = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var subscription = await bus.SubscribeAsync("monitor", on => on
            .Event<DoorOpened>(async _ =>
            {
                await bus.DisposeAsync();
                disposed.SetResult();
                await finish.Task;
            }), Cancel);
        await bus.PublishAsync(Door(), Cancel);
        await disposed.Task.WaitAsync(Cancel);

        var ending = bus.DisposeAsync().AsTask();
        Assert.False(ending.IsCompleted);
        finish.SetResult();
        await ending.WaitAsync(Cancel);

        Assert.Equal(1, subscription.Counters.Handled);
    }

    [Fact]
    public async Task A_disposed_bus_neither_publishes_nor_subscribes()
    {
        var bus = await OpenAsync();
        await bus.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => bus.PublishAsync(Door(), Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => bus.TryPublishAsync(Door(), Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(_ => { }), Cancel));
    }
}
