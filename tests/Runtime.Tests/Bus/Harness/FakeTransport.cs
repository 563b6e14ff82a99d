using System.Text;
using BusContracts.Transports;

namespace BusContracts.Tests.Bus;

/// <summary>A transport whose broker is the test: it says what becomes of a publish, and hands over deliveries by hand.</summary>
internal sealed class FakeTransport : ITransport
{
    private DeliveryHandler? _handler;

    public string Description => "fake";

    public SubscriptionRequest? Request { get; private set; }

    public List<(string Key, string Body)> Published { get; } = [];

    public Func<CancellationToken, ValueTask<PublishOutcome>> Outcome { get; set; } = _ => new(new PublishOutcome(PublishStatus.Confirmed));

    /// <summary>How long the end of a subscription takes.</summary>
    public Task Leaving { get; set; } = Task.CompletedTask;

    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel)
    {
        Published.Add((message.RoutingKey.Value, Encoding.UTF8.GetString(message.Body.Span)));
        return Outcome(cancel);
    }

    public Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel)
    {
        (Request, _handler) = (request, onDelivery);
        return Task.FromResult<ITransportSubscription>(new FakeSubscription(this));
    }

    public ValueTask<Handling> DeliverAsync(string body, string? routingKey, bool isRedelivered = false, string? exchange = null) => _handler!(
        new Delivery
        {
            Body = Encoding.UTF8.GetBytes(body),
            Info = new DeliveryInfo { Exchange = exchange, RoutingKey = routingKey, IsRedelivered = isRedelivered },
        },
        CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class FakeSubscription(FakeTransport transport) : ITransportSubscription
    {
        public string QueueName => "fake";

        public bool IsConsuming => true;

        public string? Trouble => null;

        public ValueTask DisposeAsync() => new(transport.Leaving);
    }
}
