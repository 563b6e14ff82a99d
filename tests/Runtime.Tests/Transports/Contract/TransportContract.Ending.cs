using BusContracts.Transports;

namespace BusContracts.Tests.Transports.Contract;

public abstract partial class TransportContract
{
    [Fact]
    public async Task Disposing_cancels_the_running_handler_and_waits_for_it()
    {
        var running = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var subscription = await Transport.SubscribeAsync(Request(), async (_, cancel) =>
        {
            running.SetResult();
            await using var registration = cancel.Register(cancelled.SetResult);
            await mayEnd.Task;
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("slow");
        await running.Task.Within();

        var disposing = subscription.DisposeAsync().AsTask();
        await cancelled.Task.Within();
        Assert.False(disposing.IsCompleted);
        mayEnd.SetResult();
        await disposing.Within();
    }

    [Fact]
    public async Task A_handler_may_dispose_its_own_subscription()
    {
        var disposed = new TaskCompletionSource();
        var subscribed = new TaskCompletionSource<ITransportSubscription>();
        subscribed.SetResult(await Transport.SubscribeAsync(Request(), async (_, _) =>
        {
            await (await subscribed.Task).DisposeAsync();
            disposed.SetResult();
            return Handling.Handled;
        }, Cancel));
        await PublishAsync("the last one");
        await disposed.Task.Within();
    }

    [Fact]
    public async Task Disposing_the_transport_ends_its_subscriptions_and_waits_for_their_handlers()
    {
        var transport = await OpenAsync();
        var running = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var hasEnded = false;
        await transport.SubscribeAsync(Request(), async (_, _) =>
        {
            running.TrySetResult();
            await mayEnd.Task;
            hasEnded = true;
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("slow");
        await running.Task.Within();

        var disposing = transport.DisposeAsync().AsTask();
        Assert.False(disposing.IsCompleted);
        mayEnd.SetResult();
        await disposing.Within();
        Assert.True(hasEnded);
        await transport.DisposeAsync().Within();
    }

    [Fact]
    public async Task A_handler_may_dispose_the_transport_while_it_is_being_disposed()
    {
        var transport = await OpenAsync();
        var running = new TaskCompletionSource();
        var mayDispose = new TaskCompletionSource();
        await transport.SubscribeAsync(Request(), async (_, _) =>
        {
            running.TrySetResult();
            await mayDispose.Task;
            await transport.DisposeAsync();
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("shut down");
        await running.Task.Within();
        var disposing = transport.DisposeAsync().AsTask();
        mayDispose.SetResult();
        await disposing.Within();
    }

    [Fact]
    public async Task A_disposed_transport_refuses_to_publish_and_to_subscribe()
    {
        var transport = await OpenAsync();
        await transport.DisposeAsync().Within();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await transport.PublishAsync(Message("late"), Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.SubscribeAsync(Request(), new Received().Accept, Cancel));
    }
}
