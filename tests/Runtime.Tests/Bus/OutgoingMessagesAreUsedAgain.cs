using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

/// <summary>A message's buffer and headers serve a later one, but never while the transport may look at them.</summary>
public sealed class OutgoingMessagesAreUsedAgain : IAsyncDisposable
{
    private readonly HoldingTransport _transport = new();
    private readonly MessageBus _bus;

    public OutgoingMessagesAreUsedAgain() => _bus = new MessageBus(_transport, MessageBusOptions.From(_ => { }));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bus.DisposeAsync();

    [Fact]
    public async Task While_its_fate_is_open_a_message_is_nobody_elses()
    {
        var open = _bus.TryPublishAsync(Door("open"), Cancel);
        for (var i = 0; i < 20; i++)
        {
            var other = _bus.TryPublishAsync(Door($"other{i}"), Cancel);
            _transport.Held[^1].Confirm();
            await other.Within();
        }

        Assert.Equal(("doors.open.opened", "open", "events.doors.open.opened"), _transport.Held[0].Look());
        _transport.Held[0].Confirm();
        Assert.True((await open.Within()).IsConfirmed);
    }

    [Fact]
    public async Task A_message_whose_publish_ended_without_a_fate_is_never_used_again()
    {
        var given = _bus.TryPublishAsync(Door("given-up"), Cancel);
        _transport.Held[0].Throw(new OperationCanceledException());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given).Within();

        for (var i = 0; i < 20; i++)
            _ = _bus.TryPublishAsync(Door($"other{i}"), Cancel);

        Assert.Equal(("doors.given-up.opened", "given-up", "events.doors.given-up.opened"), _transport.Held[0].Look());
        Assert.DoesNotContain(_transport.Held.Skip(1), held => held.Message == _transport.Held[0].Message);
    }

    [Theory]
    [InlineData(PublishStatus.Confirmed)]
    [InlineData(PublishStatus.Nacked)]
    [InlineData(PublishStatus.Returned)]
    [InlineData(PublishStatus.Failed)]
    [InlineData(PublishStatus.Unknown)]
    public async Task A_message_with_a_fate_serves_the_next_one(PublishStatus status)
    {
        var first = _bus.TryPublishAsync(Door("first", note: new string('n', 100)), new PublishOptions { MessageId = "id", Headers = new Dictionary<string, object?> { ["extra"] = 1 } }, Cancel);
        _transport.Held[0].Settle(status);
        Assert.Equal(status, (await first.Within()).Status);

        _ = _bus.TryPublishAsync(Door("second"), Cancel);

        Assert.Same(_transport.Held[0].Message, _transport.Held[1].Message);
        Assert.Equal(("doors.second.opened", "second", "events.doors.second.opened"), _transport.Held[1].Look());
        Assert.Equal(["door:second", "name", "required_acl"], _transport.Held[1].Message.Headers.Keys.Order());
        Assert.Null(_transport.Held[1].Message.MessageId);
    }

    [Fact]
    public async Task What_an_exception_says_of_a_message_stays_true_when_it_serves_the_next_one()
    {
        var first = _bus.PublishAsync(Door("first"), Cancel);
        _transport.Held[0].Settle(PublishStatus.Nacked);
        var refused = await Assert.ThrowsAsync<PublishException>(() => first).Within();

        _ = _bus.TryPublishAsync(Door("second"), Cancel);

        Assert.Equal(("door_opened", "doors.first.opened"), (refused.EventName, refused.RoutingKey.Value));
    }

    [Fact]
    public async Task A_message_that_could_not_be_made_leaves_nothing_to_the_next_one()
    {
        var taken = new PublishOptions { Headers = new Dictionary<string, object?> { ["mine"] = 1, ["name"] = "not mine" } };
        await Assert.ThrowsAsync<ArgumentException>(() => _bus.TryPublishAsync(Door("first"), taken, Cancel));

        _ = _bus.TryPublishAsync(Door("second"), Cancel);

        Assert.Equal(("doors.second.opened", "second", "events.doors.second.opened"), _transport.Held[0].Look());
        Assert.Equal(["door:second", "name", "required_acl"], _transport.Held[0].Message.Headers.Keys.Order());
    }

    [Fact]
    public async Task What_a_huge_message_needed_is_not_kept()
    {
        var huge = _bus.TryPublishAsync(Door("huge", note: new string('n', 1_000_000)), Cancel);
        _transport.Held[0].Confirm();
        await huge.Within();

        _ = _bus.TryPublishAsync(Door("small"), Cancel);

        Assert.NotSame(_transport.Held[0].Message, _transport.Held[1].Message);
    }

    /// <summary>Keeps what it is to publish, as a transport does whose broker is slow.</summary>
    private sealed class HoldingTransport : ITransport
    {
        public List<Publishing> Held { get; } = [];

        public string Description => "holding";

        public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel)
        {
            var held = new Publishing(message);
            Held.Add(held);
            return new ValueTask<PublishOutcome>(held.Fate);
        }

        public Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Publishing(OutgoingMessage message)
    {
        private readonly TaskCompletionSource<PublishOutcome> _fate = new();

        public OutgoingMessage Message => message;

        public Task<PublishOutcome> Fate => _fate.Task;

        public void Confirm() => Settle(PublishStatus.Confirmed);

        public void Settle(PublishStatus status) => _fate.SetResult(new PublishOutcome(status));

        public void Throw(Exception failure) => _fate.SetException(failure);

        /// <summary>Key, body and headers, each as it is now.</summary>
        public (string Key, string DoorId, object? Acl) Look() =>
            (message.RoutingKey.Value, BusContracts.Message.Read<DoorOpened>(message.Body.Span).Data.DoorId, message.Headers["required_acl"]);
    }
}
