using BusContracts.Transports;

namespace BusContracts.Tests.Hosting;

/// <summary>A transport whose health is what the test says.</summary>
internal sealed class StubTransport : ITransport, ITransportSubscription
{
    public string Description => "stub:5672";

    public bool IsConnected { get; set; } = true;

    public bool IsConsuming { get; set; } = true;

    public string? Trouble { get; set; }

    public string QueueName => "stub";

    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel) => new(new PublishOutcome(PublishStatus.Confirmed));

    public Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel) =>
        Task.FromResult<ITransportSubscription>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
