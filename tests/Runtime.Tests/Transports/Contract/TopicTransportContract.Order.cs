using System.Collections.Concurrent;
using BusContracts.Transports;

namespace BusContracts.Tests.Transports.Contract;

public abstract partial class TopicTransportContract
{
    [Fact]
    public async Task Handlers_that_begin_in_order_begin_in_the_order_of_arrival_though_none_has_ended()
    {
        const int count = 200;
        var begun = new ConcurrentQueue<string>();
        var all = new TaskCompletionSource();
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(InOrder(prefetch: count), async (delivery, _) =>
        {
            var text = System.Text.Encoding.UTF8.GetString(delivery.Body.Span);
            begun.Enqueue(text);
            if (begun.Count == count)
                all.SetResult();
            await all.Task;
            // The body is the handler's until it ends, however long the others took.
            received.Note(delivery);
            return Handling.Handled;
        }, Cancel);
        var sent = Enumerable.Range(0, count).Select(i => $"message {i}").ToArray();
        await PublishAsync(sent);
        await all.Task.Within();
        Assert.Equal(sent, begun);
        Assert.Equal(sent.Order(), (await received.TextsAsync(count)).Order());
    }

    [Fact]
    public async Task No_more_handlers_begin_in_order_than_the_prefetch_allows()
    {
        var begun = 0;
        var mayEnd = new TaskCompletionSource();
        var three = new TaskCompletionSource();
        await using var slow = await Transport.SubscribeAsync(InOrder(prefetch: 3), async (_, _) =>
        {
            if (Interlocked.Increment(ref begun) == 3)
                three.SetResult();
            await mayEnd.Task;
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("1", "2", "3", "4", "5");
        await three.Task.Within();

        // What it does not hold is free for another.
        var received = new Received();
        await using var quick = await Transport.SubscribeAsync(InOrder(prefetch: 3), received.Accept, Cancel);
        Assert.Equal(["4", "5"], await received.TextsAsync(2));
        Assert.Equal(3, Volatile.Read(ref begun));
        mayEnd.SetResult();
    }

    [Fact]
    public async Task What_waits_in_order_when_a_subscription_ends_goes_back_to_the_queue()
    {
        var begun = new TaskCompletionSource();
        var first = await Transport.SubscribeAsync(InOrder(prefetch: 10), async (_, cancel) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("1", "2", "3");
        await begun.Task.Within();
        await first.DisposeAsync().Within();

        var received = new Received();
        await using var second = await Transport.SubscribeAsync(InOrder(prefetch: 10), received.Accept, Cancel);
        Assert.Equal(["1", "2", "3"], (await received.TextsAsync(3)).Order());
    }

    [Fact]
    public async Task Of_several_consumers_of_a_queue_with_a_single_active_one_the_next_takes_over()
    {
        var queue = Shared with { SingleActiveConsumer = true };
        Received one = new(), other = new();
        var first = await Transport.SubscribeAsync(Request(queue: queue, prefetch: 1), one.Accept, Cancel);
        await using var second = await Transport.SubscribeAsync(Request(queue: queue, prefetch: 1), other.Accept, Cancel);
        var sent = Enumerable.Range(0, 50).Select(i => $"{i}").ToArray();
        await PublishAsync(sent);
        Assert.Equal(sent, await one.TextsAsync(50));

        await first.DisposeAsync().Within();
        await PublishAsync("taken over");
        Assert.Equal("taken over", await other.NextTextAsync());
    }

    [Fact]
    public async Task A_queue_that_exists_with_other_options_is_refused_and_the_message_says_which_and_what_to_do()
    {
        await using var first = await Transport.SubscribeAsync(Request(queue: Shared), new Received().Accept, Cancel);
        var refusal = await Assert.ThrowsAsync<BusConnectionException>(() =>
            Transport.SubscribeAsync(Request(queue: Shared with { SingleActiveConsumer = true }), new Received().Accept, Cancel)).Within();
        Assert.Contains(Name, refusal.Message);
        Assert.Contains("single-active-consumer", refusal.Message.Replace("SingleActiveConsumer", "single-active-consumer", StringComparison.Ordinal));
        Assert.Contains($"Queue.Existing(\"{Name}\")", refusal.Message);

        var received = new Received();
        await first.DisposeAsync().Within();
        await using var second = await Transport.SubscribeAsync(Request(queue: Queue.Existing(Name)), received.Accept, Cancel);
        await PublishAsync("as it is");
        Assert.Equal("as it is", await received.NextTextAsync());
    }

    [Fact]
    public async Task A_queue_that_should_exist_and_does_not_is_told()
    {
        var refusal = await Assert.ThrowsAsync<BusConnectionException>(() =>
            Transport.SubscribeAsync(Request(queue: Queue.Existing(Name)), new Received().Accept, Cancel)).Within();
        Assert.Contains($"no queue '{Name}'", refusal.Message);
        Assert.Contains($"Queue.Shared(\"{Name}\")", refusal.Message);
    }

    private SubscriptionRequest InOrder(ushort prefetch) => new()
    {
        Queue = Shared,
        Bindings = [new TopicBinding(Exchange, BindingPattern.Everything)],
        Prefetch = prefetch,
        BeginsInOrder = true,
    };
}
