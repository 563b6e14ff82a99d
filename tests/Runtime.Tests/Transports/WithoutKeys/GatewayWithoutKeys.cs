using System.Collections.Concurrent;
using System.Threading.Channels;
using BusContracts.Transports;

namespace BusContracts.Tests.Transports.WithoutKeys;

/// <summary>The least that a gateway which knows event names and no routing keys would be: it proves that the contract of transports has room for one.</summary>
internal sealed class GatewayWithoutKeys(ConcurrentDictionary<GatewayWithoutKeys.Subscription, string> clients) : ITransport
{
    private readonly OpenSubscriptions _open = new(typeof(GatewayWithoutKeys));

    public string Description => "gateway";

    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel)
    {
        _open.ThrowIfDisposed();
        cancel.ThrowIfCancellationRequested();
        var body = message.Body.ToArray();
        foreach (var client in clients.Keys)
            client.Offer(message.EventName, body);
        return ValueTask.FromResult(new PublishOutcome(PublishStatus.Confirmed));
    }

    public async Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel)
    {
        _open.ThrowIfDisposed();
        cancel.ThrowIfCancellationRequested();
        var subscription = new Subscription(request, onDelivery, ended => clients.TryRemove(ended, out _));
        clients[subscription] = request.Queue.Name;
        await _open.AddAsync(subscription);
        return subscription;
    }

    public ValueTask DisposeAsync() => _open.DisposeAsync();

    internal sealed class Subscription : ITransportSubscription
    {
        private readonly Channel<(byte[] Body, bool IsAgain)> _waiting = Channel.CreateUnbounded<(byte[] Body, bool IsAgain)>();
        private readonly SubscriptionRequest _request;
        private readonly HandlerRuns _runs;
        private readonly Action<Subscription> _onEnded;

        public Subscription(SubscriptionRequest request, DeliveryHandler handler, Action<Subscription> onEnded)
        {
            _request = request;
            _runs = new HandlerRuns(handler, request.Slots);
            _onEnded = onEnded;
            using var apart = Apart.FromCaller();
            for (var worker = 0; worker < request.Concurrency; worker++)
                _ = Task.Run(WorkAsync);
        }

        public string QueueName => "";

        public bool IsConsuming => !_runs.IsStopping;

        public string? Trouble => null;

        public void Offer(string eventName, byte[] body)
        {
            if (_request.EventNames.Count == 0 || _request.EventNames.Contains(eventName))
                _waiting.Writer.TryWrite((body, false));
        }

        public async ValueTask DisposeAsync()
        {
            _onEnded(this);
            _waiting.Writer.TryComplete();
            var stopped = _runs.StopAsync();
            if (!_runs.IsInside)
                await stopped;
        }

        private async Task WorkAsync()
        {
            await foreach (var (body, isAgain) in _waiting.Reader.ReadAllAsync())
            {
                if (!await _runs.EnterAsync())
                    return;
                if (await _runs.RunAsync(new Delivery { Body = body, Info = new DeliveryInfo { IsRedelivered = isAgain } }) == Handling.Retry)
                    _waiting.Writer.TryWrite((body, true));
                _runs.Exit();
            }
        }
    }
}
