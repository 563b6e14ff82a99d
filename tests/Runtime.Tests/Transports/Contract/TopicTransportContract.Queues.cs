using BusContracts.Transports;

namespace BusContracts.Tests.Transports.Contract;

public abstract partial class TopicTransportContract
{
    [Fact]
    public async Task Consumers_of_a_shared_queue_share_its_messages()
    {
        var received = new Received();
        int byOne = 0, byOther = 0;
        await using var second = await OpenAsync();
        await Transport.SubscribeAsync(Request(prefetch: 1, queue: Shared), (delivery, cancel) =>
        {
            Interlocked.Increment(ref byOne);
            return received.Accept(delivery, cancel);
        }, Cancel);
        await second.SubscribeAsync(Request(prefetch: 1, queue: Shared), (delivery, cancel) =>
        {
            Interlocked.Increment(ref byOther);
            return received.Accept(delivery, cancel);
        }, Cancel);

        var sent = Enumerable.Range(0, 100).Select(i => $"{i}").ToArray();
        await PublishAsync(sent);
        Assert.Equal(sent.Order(), (await received.TextsAsync(sent.Length)).Order());
        Assert.InRange(byOne, 1, 99);
        Assert.Equal(100, byOne + byOther);
    }

    [Fact]
    public async Task A_shared_queue_keeps_what_comes_while_nobody_consumes()
    {
        var subscription = await Transport.SubscribeAsync(Request(queue: Shared), new Received().Accept, Cancel);
        Assert.Equal(Name, subscription.QueueName);
        await subscription.DisposeAsync().Within();
        await PublishAsync("kept");

        var received = new Received();
        await using var later = await Transport.SubscribeAsync(Request(queue: Shared), received.Accept, Cancel);
        Assert.Equal("kept", await received.NextTextAsync());
    }

    [Fact]
    public async Task An_exclusive_queue_goes_with_its_subscription()
    {
        var received = new Received();
        var subscription = await Transport.SubscribeAsync(Request(), received.Accept, Cancel);
        Assert.Equal(PublishStatus.Confirmed, (await Transport.PublishAsync(Message("seen", isMandatory: true), Cancel)).Status);
        Assert.Equal("seen", await received.NextTextAsync());
        await subscription.DisposeAsync().Within();
        Assert.Equal(PublishStatus.Returned, (await Transport.PublishAsync(Message("unseen", isMandatory: true), Cancel)).Status);
    }

    [Fact]
    public async Task What_was_not_handled_when_a_subscription_ends_goes_back_to_the_queue_in_its_order()
    {
        var running = new TaskCompletionSource();
        var first = await Transport.SubscribeAsync(Request(queue: Shared), async (_, cancel) =>
        {
            running.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("1", "2", "3");
        await running.Task.Within();
        await first.DisposeAsync().Within();

        var received = new Received();
        await using var second = await Transport.SubscribeAsync(Request(queue: Shared), received.Accept, Cancel);
        var again = new[] { await received.NextAsync(), await received.NextAsync(), await received.NextAsync() };
        Assert.Equal(["1", "2", "3"], again.Select(arrival => arrival.Text));
        Assert.True(again[0].Info.IsRedelivered);
    }

    [Fact]
    public async Task What_was_handled_while_a_subscription_ends_does_not_come_again()
    {
        var running = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var first = await Transport.SubscribeAsync(Request(prefetch: 1, queue: Shared), async (_, _) =>
        {
            running.TrySetResult();
            await mayEnd.Task;
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("done");
        await running.Task.Within();
        var disposing = first.DisposeAsync().AsTask();
        mayEnd.SetResult();
        await disposing.Within();

        var received = new Received();
        await using var second = await Transport.SubscribeAsync(Request(queue: Shared), received.Accept, Cancel);
        await PublishAsync("last");
        Assert.Empty(await received.TextsUntilAsync("last"));
    }

    [Fact]
    public async Task No_more_messages_are_held_than_the_prefetch_allows()
    {
        var mayEnd = new TaskCompletionSource();
        var running = new TaskCompletionSource();
        await using var slow = await Transport.SubscribeAsync(Request(prefetch: 2, queue: Shared), async (_, _) =>
        {
            running.TrySetResult();
            await mayEnd.Task;
            return Handling.Handled;
        }, Cancel);
        await PublishAsync([.. Enumerable.Range(0, 10).Select(i => $"{i}")]);
        await running.Task.Within();

        // The slow one holds two of ten: every other is free for whoever comes later.
        var received = new Received();
        await using var quick = await Transport.SubscribeAsync(Request(queue: Shared), received.Accept, Cancel);
        Assert.Equal(["2", "3", "4", "5", "6", "7", "8", "9"], (await received.TextsAsync(8)).Order());
        mayEnd.SetResult();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_prefetch_or_concurrency_of_nothing_is_refused(ushort prefetch, ushort concurrency) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Request(concurrency, prefetch));
}
