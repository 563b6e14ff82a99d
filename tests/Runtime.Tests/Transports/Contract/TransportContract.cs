using System.Text;
using BusContracts.Transports;

namespace BusContracts.Tests.Transports.Contract;

/// <summary>What every transport does, with routing keys or without: the names of the events are enough here.</summary>
public abstract partial class TransportContract : IAsyncLifetime
{
    /// <summary>Unique, so that tests on one broker do not meet.</summary>
    private protected string Name { get; } = $"buscontracts-test-{Guid.NewGuid():N}";

    private protected Exchange Exchange => new(Name, "topic", IsDurable: false);

    private protected ITransport Transport { get; private set; } = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected abstract Task<ITransport> OpenAsync();

    public virtual async ValueTask InitializeAsync() => Transport = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Transport.DisposeAsync().AsTask().Within();
        GC.SuppressFinalize(this);
    }

    private protected SubscriptionRequest Request(ushort concurrency = 1, ushort prefetch = 250, Queue? queue = null, params string[] patterns) => new()
    {
        Queue = queue ?? Queue.Exclusive("contract-test"),
        Bindings = [.. (patterns.Length == 0 ? ["#"] : patterns).Select(pattern => new TopicBinding(Exchange, new BindingPattern(pattern)))],
        Concurrency = concurrency,
        Prefetch = prefetch,
    };

    private protected OutgoingMessage Message(string text, string key = "thing.happened", bool isMandatory = false) => new()
    {
        Exchange = Exchange,
        EventName = "thing_happened",
        RoutingKey = new RoutingKey(key),
        Body = Encoding.UTF8.GetBytes(text),
        ContentType = "application/json",
        IsMandatory = isMandatory,
        Headers = new Dictionary<string, object?>(),
    };

    private protected async Task PublishAsync(params string[] texts)
    {
        foreach (var text in texts)
            Assert.Equal(PublishStatus.Confirmed, (await Transport.PublishAsync(Message(text), Cancel).Within()).Status);
    }

    [Fact]
    public async Task A_subscription_consumes_until_it_is_disposed()
    {
        var subscription = await Transport.SubscribeAsync(Request(), new Received().Accept, Cancel);
        Assert.True(subscription.IsConsuming);
        Assert.Null(subscription.Trouble);
        await subscription.DisposeAsync().Within();
        Assert.False(subscription.IsConsuming);
    }

    [Fact]
    public async Task What_is_published_arrives_in_order_when_one_is_handled_at_a_time()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(), received.Accept, Cancel);
        var sent = Enumerable.Range(0, 200).Select(i => $"message {i}").ToArray();
        await PublishAsync(sent);
        Assert.Equal(sent, await received.TextsAsync(sent.Length));
    }

    [Fact]
    public async Task As_many_are_handled_at_once_as_was_asked_for()
    {
        using var all = new CountdownEvent(4);
        var done = new TaskCompletionSource();
        await using var subscription = await Transport.SubscribeAsync(Request(concurrency: 4), async (_, _) =>
        {
            if (all.Signal())
                done.SetResult();
            await done.Task;
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("1", "2", "3", "4");
        await done.Task.Within();
    }

    [Fact]
    public async Task Handlers_run_apart_from_the_context_of_who_subscribed()
    {
        var local = new AsyncLocal<string?> { Value = "of the subscriber" };
        var seen = new TaskCompletionSource<string?>();
        await using var subscription = await Transport.SubscribeAsync(Request(), (_, _) =>
        {
            seen.SetResult(local.Value);
            return ValueTask.FromResult(Handling.Handled);
        }, Cancel);
        await PublishAsync("from elsewhere");
        Assert.Null(await seen.Task.Within());
    }

    [Fact]
    public async Task A_message_to_be_retried_comes_again_and_says_so()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(), (delivery, _) =>
        {
            received.Note(delivery);
            return ValueTask.FromResult(delivery.Info.IsRedelivered ? Handling.Handled : Handling.Retry);
        }, Cancel);
        await PublishAsync("again");
        Assert.False((await received.NextAsync()).Info.IsRedelivered);
        var second = await received.NextAsync();
        Assert.Equal("again", second.Text);
        Assert.True(second.Info.IsRedelivered);
    }

    [Fact]
    public async Task A_rejected_message_does_not_come_again()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(), (delivery, _) =>
        {
            received.Note(delivery);
            return ValueTask.FromResult(Handling.Reject);
        }, Cancel);
        await PublishAsync("first", "second", "last");
        Assert.Equal(["first", "second"], await received.TextsUntilAsync("last"));
    }

    [Fact]
    public async Task A_handler_that_throws_is_tried_twice_and_the_next_message_comes()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(), (delivery, _) =>
        {
            received.Note(delivery);
            return Encoding.UTF8.GetString(delivery.Body.Span) == "poison"
                ? throw new InvalidOperationException("cannot handle this")
                : ValueTask.FromResult(Handling.Handled);
        }, Cancel);
        await PublishAsync("poison");
        Assert.False((await received.NextAsync()).Info.IsRedelivered);
        Assert.True((await received.NextAsync()).Info.IsRedelivered);
        await PublishAsync("last");
        Assert.Empty(await received.TextsUntilAsync("last"));
    }

    [Fact]
    public async Task A_cancelled_token_stops_publishing_and_subscribing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Transport.PublishAsync(Message("never"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Transport.SubscribeAsync(Request(), new Received().Accept, cancelled));
    }

    [Fact]
    public async Task A_body_of_eight_mebibytes_arrives_whole()
    {
        var body = new byte[8 << 20];
        new Random(8).NextBytes(body);
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(), received.Accept, Cancel);
        var message = Message("");
        await Transport.PublishAsync(new OutgoingMessage
        {
            Exchange = message.Exchange,
            EventName = message.EventName,
            RoutingKey = message.RoutingKey,
            ContentType = "application/octet-stream",
            Headers = message.Headers,
            Body = body,
        }, Cancel).Within();
        var arrived = await received.NextAsync();
        Assert.True(body.AsSpan().SequenceEqual(arrived.Body));
    }

    [Fact]
    public async Task A_publisher_may_reuse_its_buffer_when_the_publish_has_completed()
    {
        var mayHandle = new TaskCompletionSource();
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(), async (delivery, _) =>
        {
            await mayHandle.Task;
            received.Note(delivery);
            return Handling.Handled;
        }, Cancel);
        var buffer = Encoding.UTF8.GetBytes("original");
        var template = Message("");
        await Transport.PublishAsync(new OutgoingMessage
        {
            Exchange = template.Exchange,
            EventName = template.EventName,
            RoutingKey = template.RoutingKey,
            ContentType = template.ContentType,
            Headers = template.Headers,
            Body = buffer,
        }, Cancel).Within();
        buffer.AsSpan().Fill((byte)'x');
        mayHandle.SetResult();
        Assert.Equal("original", await received.NextTextAsync());
    }

    [Fact]
    public async Task Many_threads_publish_and_nothing_is_lost_or_doubled()
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(concurrency: 4), received.Accept, Cancel);
        var sent = Enumerable.Range(0, 16).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                await PublishAsync($"{thread}-{i}");
        }, Cancel));
        await Task.WhenAll(sent).Within();
        var texts = await received.TextsAsync(16 * 50);
        Assert.Equal(16 * 50, texts.Distinct().Count());
    }
}
