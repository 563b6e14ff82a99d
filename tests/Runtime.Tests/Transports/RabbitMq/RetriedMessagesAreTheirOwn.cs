using System.Collections.Concurrent;
using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A message that is published again says what it said the first time, whatever was published meanwhile.</summary>
[Collection(RabbitMqTestBroker.Collection)]
public sealed class RetriedMessagesAreTheirOwn : IAsyncDisposable
{
    private const int Count = 100;

    private readonly LoopbackProxy _proxy = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _proxy.DisposeAsync();

    [Fact]
    public async Task Messages_of_open_fate_keep_key_id_and_body_while_others_come_and_go()
    {
        await using var bus = new MessageBus(await OpenAsync(_proxy.Port), MessageBusOptions.From(_ => { }));
        await using var listener = new MessageBus(await OpenAsync(port: null), MessageBusOptions.From(_ => { }));
        var heard = new ConcurrentDictionary<string, int>();
        var wrong = new ConcurrentQueue<string>();
        await using var subscription = await listener.SubscribeAsync(
            "monitor",
            on => on.Event<DoorOpened>(message =>
            {
                var id = message.Data.DoorId;
                heard.AddOrUpdate(id, 1, (_, count) => count + 1);
                if (message.Delivery!.RoutingKey != $"doors.{id}.opened" || message.Delivery.MessageId != id)
                    wrong.Enqueue($"{id} came by {message.Delivery.RoutingKey} with the id {message.Delivery.MessageId}");
            }),
            Cancel);
        await PublishAsync(bus, "warm", Cancel).Within();

        _proxy.Freeze(ProxyDirection.FromBroker);
        var first = Enumerable.Range(0, Count).Select(i => PublishAsync(bus, $"first{i}", Cancel)).ToArray();
        // All are at the broker once, and none is confirmed.
        await UntilAsync(() => heard.Count == Count + 1);
        using var giveUp = new CancellationTokenSource();
        var given = Enumerable.Range(0, Count).Select(i => PublishAsync(bus, $"given{i}", giveUp.Token)).ToArray();
        await giveUp.CancelAsync();
        foreach (var one in given)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one).Within();
        var second = Enumerable.Range(0, Count).Select(i => PublishAsync(bus, $"second{i}", Cancel)).ToArray();
        _proxy.Cut();
        _proxy.Thaw();

        Assert.All(await Task.WhenAll([.. first, .. second]).Within(), outcome => Assert.True(outcome.IsConfirmed, $"{outcome}"));
        await UntilAsync(() => Enumerable.Range(0, Count).All(i => heard.GetValueOrDefault($"first{i}") == 2 && heard.ContainsKey($"second{i}")));
        Assert.Empty(wrong);
    }

    private static Task<PublishOutcome> PublishAsync(MessageBus bus, string id, CancellationToken cancel) =>
        bus.TryPublishAsync(Door(id, note: new string('n', id.Length * 20)), new PublishOptions { MessageId = id, RetryUnknown = true }, cancel);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = Deadline.Source();
        while (!condition())
            await Task.Delay(5, deadline.Token);
    }

    private static Task<RabbitMqTransport> OpenAsync(int? port) => RabbitMqTransport.ConnectAsync(BrokerUnderTest.UriWith(port), cancel: Cancel);
}
