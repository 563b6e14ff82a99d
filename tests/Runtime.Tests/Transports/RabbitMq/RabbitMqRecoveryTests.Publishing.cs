using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports;

namespace BusContracts.Tests.Transports.RabbitMq;

public sealed partial class RabbitMqRecoveryTests
{
    [Fact]
    public async Task Every_publish_has_an_outcome_and_every_confirmed_message_arrives_though_connections_are_cut()
    {
        var arrived = new ConcurrentDictionary<string, bool>();
        await Transport.SubscribeAsync(Request(concurrency: 4, queue: Queue.Shared(Name)), (delivery, _) =>
        {
            arrived[Encoding.UTF8.GetString(delivery.Body.Span)] = true;
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
}
