using BusContracts.Transports;

namespace BusContracts.Tests.Hosting;

/// <summary>A transport whose health is what the test says.</summary>
internal sealed class StubTransport : ITransport, ITransportSubscription
{
    public string Description => "stub:5672";

    public BusState State { get; set; }

    public bool IsConsuming { get; set; } = true;

    /// <summary>Of the subscription; the transport says its state.</summary>
    public string? Trouble { get; set; }

    string? ITransport.Trouble => State == BusState.Connected ? null : $"the stub is {State}";

    public string QueueName => "stub";

    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel) => new(new PublishOutcome(PublishStatus.Confirmed));

    public Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel) =>
        Task.FromResult<ITransportSubscription>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
