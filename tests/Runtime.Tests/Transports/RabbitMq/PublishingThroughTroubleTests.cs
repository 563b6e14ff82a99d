using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Whatever the broker and the network do, every publish has its outcome in time, and the true one.</summary>
public sealed class PublishingThroughTroubleTests : TransportContract
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(1);

    private readonly LoopbackProxy _proxy = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);

    private protected override async Task<ITransport> OpenAsync() => await OpenAsync(Deadline.Patience);

    public override async ValueTask DisposeAsync()
    {
        _proxy.Thaw();
        await base.DisposeAsync();
        await _proxy.DisposeAsync();
        await BrokerUnderTest.CleanAsync(Name);
    }

    [Fact]
    public async Task Messages_go_out_in_the_order_of_the_calls_though_nobody_waits_for_one_before_the_next()
    {
        var received = new Received();
        await Transport.SubscribeAsync(Request(), received.Accept, Cancel);
        var sent = Enumerable.Range(0, 3000).Select(i => $"{i}").ToArray();
        var outcomes = sent.Select(text => Transport.PublishAsync(Message(text), Cancel).AsTask()).ToArray();
        Assert.All(await Task.WhenAll(outcomes).Within(), outcome => Assert.True(outcome.IsConfirmed));
        Assert.Equal(sent, await received.TextsAsync(sent.Length));
    }

    [Fact]
    public async Task What_a_cut_left_unwritten_goes_out_in_order_on_the_next_connection()
    {
        await using var narrow = await OpenAsync(Deadline.Patience, window: 8);
        var received = new Received();
        await using var listener = await RabbitMqTransport.ConnectAsync(BrokerUnderTest.Uri, cancel: Cancel);
        await listener.SubscribeAsync(Request(), received.Accept, Cancel);
        Assert.True((await narrow.PublishAsync(Message("0"), Cancel).Within()).IsConfirmed);
        _proxy.Freeze(ProxyDirection.FromBroker);
        var publishing = Enumerable.Range(1, 100).Select(i => narrow.PublishAsync(Message($"{i}"), Cancel).AsTask()).ToArray();
        // Those of the window are at the broker, and their confirms are held back.
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8"], await received.TextsAsync(9));
        _proxy.Cut();
        _proxy.Thaw();
        var outcomes = await Task.WhenAll(publishing).Within();
        Assert.Equal(Enumerable.Repeat(PublishStatus.Unknown, 8), outcomes[..8].Select(outcome => outcome.Status));
        Assert.All(outcomes[8..], outcome => Assert.True(outcome.IsConfirmed, $"{outcome}"));
        Assert.Equal(Enumerable.Range(9, 92).Select(i => $"{i}"), await received.TextsAsync(92));
    }

    [Fact]
    public async Task A_broker_that_never_confirms_leaves_no_publish_waiting_beyond_its_deadline()
    {
        await using var transport = await OpenAsync(s_deadline, window: 16);
        Assert.True((await transport.PublishAsync(Message("before"), Cancel).Within()).IsConfirmed);
        _proxy.Freeze(ProxyDirection.FromBroker);
        var clock = Stopwatch.StartNew();
        var late = new ConcurrentBag<TimeSpan>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            var outcome = await transport.PublishAsync(Message($"{i}"), Cancel);
            late.Add(clock.Elapsed);
            return outcome;
        })).Within();

        // The window was written and may be there; the rest never left.
        Assert.Equal(16, outcomes.Count(outcome => outcome.Status == PublishStatus.Unknown));
        Assert.Equal(184, outcomes.Count(outcome => outcome.Status == PublishStatus.Failed));
        Assert.InRange(late.Max(), s_deadline, s_deadline + TimeSpan.FromSeconds(1));
        _proxy.Thaw();
        Assert.True((await transport.PublishAsync(Message("after"), Cancel).Within()).IsConfirmed);
    }

    [Fact]
    public async Task A_network_that_takes_no_more_bytes_leaves_no_publish_waiting_beyond_its_deadline()
    {
        await using var transport = await OpenAsync(s_deadline);
        Assert.True((await transport.PublishAsync(Message("before"), Cancel).Within()).IsConfirmed);
        _proxy.Freeze();
        // One for all: what a test takes to make 300 of them is not the bus's delay.
        var big = Message(new string('x', 1_000_000));
        var clock = Stopwatch.StartNew();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => transport.PublishAsync(big, Cancel).AsTask())).Within();
        // The client copies what it takes, on machines that others use as well.
        Assert.InRange(clock.Elapsed, s_deadline - TimeSpan.FromMilliseconds(20), s_deadline + TimeSpan.FromSeconds(5));
        Assert.All(outcomes, outcome => Assert.True(outcome.Status is PublishStatus.Unknown or PublishStatus.Failed, $"{outcome}"));
        Assert.Contains(outcomes, outcome => outcome.Status == PublishStatus.Failed);
    }

    [Fact]
    public async Task A_publish_of_unknown_fate_goes_out_again_with_the_same_id_where_the_caller_says_so()
    {
        var received = new Received();
        await using var listener = await RabbitMqTransport.ConnectAsync(BrokerUnderTest.Uri, cancel: Cancel);
        await listener.SubscribeAsync(Request(), received.Accept, Cancel);
        await PublishAsync("before");
        Assert.Equal("before", await received.NextTextAsync());
        _proxy.Freeze(ProxyDirection.FromBroker);
        var retried = Transport.PublishAsync(Retried("twice", "the-id"), Cancel).AsTask();
        var plain = Transport.PublishAsync(Message("once"), Cancel).AsTask();
        Assert.Equal(["twice", "once"], await received.TextsAsync(2));
        _proxy.Cut();
        _proxy.Thaw();
        Assert.Equal(PublishStatus.Unknown, (await plain.Within()).Status);
        Assert.True((await retried.Within()).IsConfirmed);
        var again = await received.NextAsync();
        Assert.Equal(("twice", "the-id"), (again.Text, again.Info.MessageId));
    }

    [Fact]
    public async Task A_retry_that_never_gets_out_stays_unknown_and_ends_at_the_deadline_of_the_call()
    {
        var deadline = TimeSpan.FromSeconds(4);
        await using var transport = await OpenAsync(deadline);
        Assert.True((await transport.PublishAsync(Message("before"), Cancel).Within()).IsConfirmed);
        var received = new Received();
        await using var listener = await RabbitMqTransport.ConnectAsync(BrokerUnderTest.Uri, cancel: Cancel);
        await listener.SubscribeAsync(Request(), received.Accept, Cancel);
        _proxy.Freeze(ProxyDirection.FromBroker);
        var clock = Stopwatch.StartNew();
        var publishing = transport.PublishAsync(Retried("maybe", "the-id"), Cancel).AsTask();
        Assert.Equal("maybe", await received.NextTextAsync());
        _proxy.Vanish();
        var outcome = await publishing.Within();
        Assert.Equal(PublishStatus.Unknown, outcome.Status);
        Assert.Contains("tried again", outcome.Reason, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, deadline - TimeSpan.FromMilliseconds(20), 1.9 * deadline);
        _proxy.Thaw();
        _proxy.Return();
    }

    [Fact]
    public async Task Publishes_that_are_cancelled_in_every_state_leave_the_count_of_the_others_right()
    {
        var received = new Received();
        await using var narrow = await OpenAsync(Deadline.Patience, window: 4);
        await narrow.SubscribeAsync(Request(), received.Accept, Cancel);
        using var cancel = new CancellationTokenSource();
        var publishing = Enumerable.Range(0, 400)
            .Select(i => narrow.PublishAsync(Message($"{i}"), i % 2 == 0 ? cancel.Token : CancellationToken.None).AsTask())
            .ToArray();
        await cancel.CancelAsync();

        var odd = publishing.Where((_, i) => i % 2 == 1).ToArray();
        Assert.All(await Task.WhenAll(odd).Within(), outcome => Assert.True(outcome.IsConfirmed, $"{outcome}"));
        Assert.Contains(publishing, task => task.IsCanceled);
        Assert.True((await narrow.PublishAsync(Message("last"), Cancel).Within()).IsConfirmed);
        var arrived = await received.TextsUntilAsync("last");
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{(2 * i) + 1}"), arrived.Where(text => int.Parse(text, CultureInfo.InvariantCulture) % 2 == 1));
        Assert.All(Enumerable.Range(0, 400), i => Assert.True(!publishing[i].IsCompletedSuccessfully || arrived.Contains($"{i}")));
    }

    [Fact]
    public async Task A_publish_that_is_cancelled_while_the_client_writes_it_disturbs_no_other()
    {
        Assert.True((await Transport.PublishAsync(Message("before"), Cancel).Within()).IsConfirmed);
        _proxy.Freeze();
        var first = Transport.PublishAsync(Message("first"), Cancel).AsTask();
        // More than sockets and the client take: one of these is in the writer's hand.
        var big = new string('x', 100_000);
        var publishing = Enumerable.Range(0, 400).Select(_ =>
        {
            var cancel = new CancellationTokenSource();
            return (Cancel: cancel, Fate: Transport.PublishAsync(Message(big), cancel.Token).AsTask());
        }).ToArray();
        foreach (var publish in Enumerable.Reverse(publishing))
            await publish.Cancel.CancelAsync();
        _proxy.Thaw();
        Assert.True((await first.Within()).IsConfirmed);
        Assert.True((await Transport.PublishAsync(Message("after"), Cancel).Within()).IsConfirmed);
        using var deadline = Deadline.Source();
        while (publishing.Any(publish => !publish.Fate.IsCompleted))
            await Task.Delay(10, deadline.Token);
        Assert.All(publishing, publish => Assert.True(publish.Fate.IsCanceled || publish.Fate.Result.IsConfirmed));
    }

    [Fact]
    public async Task Headers_that_are_too_long_for_a_frame_fail_and_disturb_no_other_publish()
    {
        var template = Message("long");
        var tooLong = new OutgoingMessage
        {
            Exchange = template.Exchange,
            EventName = template.EventName,
            RoutingKey = template.RoutingKey,
            Body = template.Body,
            ContentType = template.ContentType,
            Headers = new Dictionary<string, object?> { ["long"] = new string('x', 140_000) },
        };
        var publishing = Enumerable.Range(0, 50).Select(i => Transport.PublishAsync(i == 25 ? tooLong : Message($"{i}"), Cancel).AsTask()).ToArray();
        var outcomes = await Task.WhenAll(publishing).Within();
        Assert.Equal(PublishStatus.Failed, outcomes[25].Status);
        Assert.Contains("frame_max", outcomes[25].Reason, StringComparison.Ordinal);
        Assert.All(outcomes.Where((_, i) => i != 25), outcome => Assert.True(outcome.IsConfirmed, $"{outcome}"));
    }

    [Fact]
    public async Task A_bus_that_is_closed_first_waits_for_the_fate_of_what_is_on_its_way()
    {
        var transport = await OpenAsync(Deadline.Patience);
        var publishing = Enumerable.Range(0, 500).Select(i => transport.PublishAsync(Message($"{i}"), Cancel).AsTask()).ToArray();
        await transport.DisposeAsync().Within();
        Assert.All(publishing, task => Assert.True(task.IsCompletedSuccessfully && task.Result.IsConfirmed));
    }

    private async Task<ITransport> OpenAsync(TimeSpan deadline, int window = 1024) => await RabbitMqTransport.ConnectAsync(
        BrokerUnderTest.UriWith(_proxy.Port), new RabbitMqSettings { Deadline = deadline, Window = window }, Cancel);

    private OutgoingMessage Retried(string text, string id)
    {
        var template = Message(text);
        return new OutgoingMessage
        {
            Exchange = template.Exchange,
            EventName = template.EventName,
            RoutingKey = template.RoutingKey,
            Body = template.Body,
            ContentType = template.ContentType,
            Headers = template.Headers,
            MessageId = id,
            RetriesUnknown = true,
        };
    }
}
