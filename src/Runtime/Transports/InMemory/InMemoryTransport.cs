namespace BusContracts.Transports.InMemory;

/// <summary>One bus's way to an <see cref="InMemoryBroker"/>.</summary>
internal sealed class InMemoryTransport(InMemoryBroker broker) : ITransport
{
    private readonly OpenSubscriptions _open = new(typeof(InMemoryTransport));

    public string Description => "memory";

    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel)
    {
        _open.ThrowIfDisposed();
        cancel.ThrowIfCancellationRequested();
        HeaderValues.Check(message.Headers);
        return new ValueTask<PublishOutcome>(broker.Publish(message));
    }

    public async Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel)
    {
        _open.ThrowIfDisposed();
        cancel.ThrowIfCancellationRequested();
        var consumer = broker.Subscribe(request, onDelivery, onEnded: _open.Remove);
        await _open.AddAsync(consumer).ConfigureAwait(false);
        return consumer;
    }

    public Task VerifyAsync(ExpectedTopology expected, TopologyFindings findings, CancellationToken cancel)
    {
        _open.ThrowIfDisposed();
        cancel.ThrowIfCancellationRequested();
        broker.Verify(expected, findings);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _open.DisposeAsync();
}
