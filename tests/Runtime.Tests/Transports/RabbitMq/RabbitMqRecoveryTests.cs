using System.Collections.Concurrent;
using System.Diagnostics;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What happens when the network or the broker goes and comes back: consumers consume again, and no publisher hangs.</summary>
public sealed class RabbitMqRecoveryTests : TransportContract
{
    private readonly LoopbackProxy _proxy = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);

    private protected override async Task<ITransport> OpenAsync() => await OpenAsync(Deadline.Patience);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _proxy.DisposeAsync();
        await BrokerUnderTest.CleanAsync(Name);
    }

    [Fact]
    public async Task Consumers_come_back_after_the_connection_is_cut_and_an_exclusive_queue_has_a_new_name()
    {
        Received own = new(), shared = new();
        var exclusive = await Transport.SubscribeAsync(Request(), own.Accept, Cancel);
        await Transport.SubscribeAsync(Request(queue: Queue.Shared(Name)), shared.Accept, Cancel);
        for (var round = 0; round < 3; round++)
        {
            var before = exclusive.QueueName;
            _proxy.Cut();
            await UntilAsync(() => exclusive.QueueName != before);
            await PublishAsync($"round {round}");
            Assert.Equal($"round {round}", await own.NextTextAsync());
            // An acknowledgement may have been cut off; then the message of an earlier round comes again, before this one.
            while (await shared.NextTextAsync() is var text && text != $"round {round}")
                Assert.Contains(text, Enumerable.Range(0, round).Select(earlier => $"round {earlier}"));
        }
    }

    [Fact]
    public async Task Every_publish_has_an_outcome_and_every_confirmed_message_arrives_though_connections_are_cut()
    {
        var arrived = new ConcurrentDictionary<string, bool>();
        await Transport.SubscribeAsync(Request(concurrency: 4, queue: Queue.Shared(Name)), (delivery, _) =>
        {
            arrived[System.Text.Encoding.UTF8.GetString(delivery.Body.Span)] = true;
            return ValueTask.FromResult(Handling.Handled);
        }, Cancel);

        var outcomes = new ConcurrentDictionary<string, PublishOutcome>();
        using var stop = new CancellationTokenSource();
        var publishers = Enumerable.Range(0, 64).Select(publisher => Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                outcomes[$"{publisher}-{i}"] = await Transport.PublishAsync(Message($"{publisher}-{i}"), CancellationToken.None);
        }, Cancel)).ToArray();

        for (var cut = 0; cut < 5; cut++)
        {
            var enough = outcomes.Count + 2000;
            await UntilAsync(() => outcomes.Count >= enough);
            _proxy.Cut();
        }

        await stop.CancelAsync();
        await Task.WhenAll(publishers).Within();

        Assert.DoesNotContain(outcomes.Values, outcome => outcome.Status is PublishStatus.Nacked or PublishStatus.Returned);
        var confirmed = outcomes.Where(outcome => outcome.Value.IsConfirmed).Select(outcome => outcome.Key).ToArray();
        Assert.True(confirmed.Length > 5000);
        await UntilAsync(() => confirmed.All(arrived.ContainsKey));
        Assert.All(outcomes.Where(outcome => outcome.Value.Status == PublishStatus.Failed), failed => Assert.False(arrived.ContainsKey(failed.Key)));
    }

    [Fact]
    public async Task A_publish_waits_for_a_broker_that_comes_back()
    {
        _proxy.Vanish();
        var publishing = Transport.PublishAsync(Message("patient"), Cancel).AsTask();
        _proxy.Return();
        var outcome = await publishing.Within();
        // The first write may have met the dying connection; the next one meets the new one.
        Assert.True(outcome.Status is PublishStatus.Confirmed or PublishStatus.Unknown, $"{outcome}");
        await PublishAsync("next");
    }

    [Fact]
    public async Task A_publish_without_a_broker_fails_at_its_deadline_and_says_where()
    {
        await using var transport = await OpenAsync(TimeSpan.FromSeconds(1));
        _proxy.Vanish();
        await UntilAsync(() => _proxy.ConnectionCount == 0);
        PublishOutcome outcome;
        do
        {
            var clock = Stopwatch.StartNew();
            outcome = await transport.PublishAsync(Message("nowhere"), Cancel).Within();
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"took {clock.Elapsed}");
        }
        while (outcome.Status == PublishStatus.Unknown);

        Assert.Equal(PublishStatus.Failed, outcome.Status);
        Assert.Contains($"127.0.0.1:{_proxy.Port}", outcome.Reason);
    }

    [Fact]
    public async Task Publishes_to_a_frozen_broker_end_unknown_or_failed_within_their_deadline()
    {
        var deadline = TimeSpan.FromSeconds(1);
        await using var transport = await OpenAsync(deadline);
        Assert.True((await transport.PublishAsync(Message("before"), Cancel).Within()).IsConfirmed);
        _proxy.Freeze();
        var big = new string('x', 100_000);
        var clock = Stopwatch.StartNew();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => transport.PublishAsync(Message(big), Cancel).AsTask())).Within();
        Assert.True(clock.Elapsed < 5 * deadline, $"took {clock.Elapsed}");
        Assert.All(outcomes, outcome => Assert.True(outcome.Status is PublishStatus.Unknown or PublishStatus.Failed, $"{outcome}"));

        _proxy.Thaw();
        _proxy.Cut();
        PublishOutcome after;
        do
            after = await transport.PublishAsync(Message("after"), Cancel).Within();
        while (!after.IsConfirmed);
    }

    [Fact]
    public async Task A_publish_that_waits_for_its_confirm_can_be_cancelled()
    {
        await PublishAsync("the channel is open");
        _proxy.Freeze();
        using var cancel = new CancellationTokenSource();
        var publishing = Transport.PublishAsync(Message("never confirmed"), cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publishing.Within());
        _proxy.Thaw();
        await PublishAsync("the next one");
    }

    [Fact]
    public async Task A_queue_deleted_under_its_consumer_is_declared_anew()
    {
        var received = new Received();
        await Transport.SubscribeAsync(Request(queue: Queue.Shared(Name)), received.Accept, Cancel);
        await PublishAsync("before");
        Assert.Equal("before", await received.NextTextAsync());
        await BrokerUnderTest.AsOperatorAsync(channel => channel.QueueDeleteAsync(Name, ifUnused: false, ifEmpty: false));
        await UntilPublishedToAQueueAsync("after");
        Assert.Equal("after", await received.NextTextAsync());
    }

    /// <remarks>Nothing is handled, so that no acknowledgement meets the closed channel: only the channel itself says so.</remarks>
    [Fact]
    public async Task An_idle_consumer_whose_channel_the_broker_closes_consumes_again()
    {
        var faults = new FrameFaults();
        _proxy.Filter = faults.Of;
        await using var transport = await RabbitMqTransport.ConnectAsync(
            BrokerUnderTest.UriWith(_proxy.Port), new RabbitMqSettings { BindingCheck = TimeSpan.FromMilliseconds(100) }, Cancel);
        var received = new Received();
        var subscription = await transport.SubscribeAsync(Request(), received.Accept, Cancel);
        var before = subscription.QueueName;
        faults.BreakConsumerChannel();
        await UntilAsync(() => subscription.IsConsuming && subscription.QueueName != before);
        await PublishAsync("after");
        Assert.Equal("after", await received.NextTextAsync());
    }

    [Fact]
    public async Task An_exchange_deleted_under_the_publisher_is_declared_anew()
    {
        await PublishAsync("before");
        await BrokerUnderTest.AsOperatorAsync(channel => channel.ExchangeDeleteAsync(Name));
        var outcome = await Transport.PublishAsync(Message("lost"), Cancel).Within();
        Assert.Equal(PublishStatus.Unknown, outcome.Status);
        Assert.Contains("404", outcome.Reason);
        await PublishAsync("after");
    }

    [Fact]
    public async Task An_exchange_deleted_under_its_subscribers_is_bound_again_before_the_next_message_is_confirmed()
    {
        Received own = new(), shared = new();
        await Transport.SubscribeAsync(Request(), own.Accept, Cancel);
        await Transport.SubscribeAsync(Request(queue: Queue.Shared(Name)), shared.Accept, Cancel);
        await PublishAsync("before");
        await BrokerUnderTest.AsOperatorAsync(channel => channel.ExchangeDeleteAsync(Name));
        Assert.Equal(PublishStatus.Unknown, (await Transport.PublishAsync(Message("lost"), Cancel).Within()).Status);
        await PublishAsync("after");
        Assert.Equal(["before", "after"], await own.TextsAsync(2));
        Assert.Equal(["before", "after"], await shared.TextsAsync(2));
    }

    [Fact]
    public async Task An_exchange_that_others_deleted_and_made_anew_is_bound_again_though_no_broker_tells_it()
    {
        await using var transport = await RabbitMqTransport.ConnectAsync(
            BrokerUnderTest.Uri, new RabbitMqSettings { BindingCheck = TimeSpan.FromMilliseconds(200) }, Cancel);
        var received = new Received();
        await transport.SubscribeAsync(Request(), received.Accept, Cancel);
        await BrokerUnderTest.AsOperatorAsync(async channel =>
        {
            await channel.ExchangeDeleteAsync(Name);
            await channel.ExchangeDeclareAsync(Name, Exchange.Type, Exchange.IsDurable, autoDelete: false);
        });
        await UntilPublishedToAQueueAsync("after");
        Assert.Equal("after", await received.NextTextAsync());
    }

    [Fact]
    public async Task A_subscription_says_that_it_does_not_consume_while_there_is_no_broker()
    {
        var subscription = await Transport.SubscribeAsync(Request(), new Received().Accept, Cancel);
        _proxy.Vanish();
        await UntilAsync(() => !subscription.IsConsuming);
        Assert.Null(subscription.Trouble);
        _proxy.Return();
        await UntilAsync(() => subscription.IsConsuming);
    }

    [Fact]
    public async Task A_handler_that_outlives_its_connection_ends_quietly_and_the_message_comes_again()
    {
        var received = new Received();
        var running = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        await Transport.SubscribeAsync(Request(queue: Queue.Shared(Name)), async (delivery, _) =>
        {
            running.TrySetResult();
            await mayEnd.Task;
            received.Note(delivery);
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("once more");
        await running.Task.Within();
        _proxy.Cut();
        await UntilAsync(() => _proxy.ConnectionCount >= 2);
        mayEnd.SetResult();
        Assert.False((await received.NextAsync()).Info.IsRedelivered);
        var again = await received.NextAsync();
        Assert.Equal("once more", again.Text);
        Assert.True(again.Info.IsRedelivered);
    }

    [Fact]
    public async Task Disposing_without_a_broker_takes_no_longer_than_its_own_patience()
    {
        var transport = await OpenAsync();
        await transport.SubscribeAsync(Request(), new Received().Accept, Cancel);
        _proxy.Vanish();
        var clock = Stopwatch.StartNew();
        await transport.DisposeAsync().Within();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"took {clock.Elapsed}");
        _proxy.Return();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disposing_with_a_frozen_broker_takes_no_longer_than_its_own_patience(bool isWriting)
    {
        var transport = await OpenAsync(TimeSpan.FromSeconds(1));
        await transport.SubscribeAsync(Request(), new Received().Accept, Cancel);
        Assert.True((await transport.PublishAsync(Message("before"), Cancel).Within()).IsConfirmed);
        _proxy.Freeze();
        // Far more than the sockets take: the client's own queue of frames is full.
        var big = new string('x', 1_000_000);
        var publishing = Enumerable.Range(0, isWriting ? 300 : 0).Select(_ => transport.PublishAsync(Message(big), Cancel).AsTask()).ToArray();
        var clock = Stopwatch.StartNew();
        await transport.DisposeAsync().Within();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"took {clock.Elapsed}");
        Assert.All(await Task.WhenAll(publishing).Within(), outcome => Assert.False(outcome.IsConfirmed));
        _proxy.Thaw();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = Deadline.Source();
        while (!condition())
            await Task.Delay(10, deadline.Token);
    }

    /// <summary>A mandatory message is returned until the queue is there again.</summary>
    private async Task UntilPublishedToAQueueAsync(string text)
    {
        using var deadline = Deadline.Source();
        while (!(await Transport.PublishAsync(Message(text, isMandatory: true), deadline.Token)).IsConfirmed)
            await Task.Delay(20, deadline.Token);
    }

    private async Task<ITransport> OpenAsync(TimeSpan deadline) =>
        await RabbitMqTransport.ConnectAsync(BrokerUnderTest.UriWith(_proxy.Port), new RabbitMqSettings { Deadline = deadline }, Cancel);
}
