namespace BusContracts.Transports;

/// <summary>Stands for a transport that is opened later, so that a bus can be handed out before it is connected.</summary>
/// <param name="whyNot">What whoever comes too early is told.</param>
internal sealed class LateTransport(string whyNot) : ITransport, IDisposable
{
    private readonly object _gate = new();
    private volatile ITransport? _inner;
    private bool _isDisposed;

    public string Description => _inner?.Description ?? "not connected yet";

    public string MessagingSystem => Inner.MessagingSystem;

    public BusState State => _inner?.State ?? BusState.Reconnecting;

    public string? Trouble => _inner is { } inner ? inner.Trouble : Description;

    private ITransport Inner => _inner ?? throw new InvalidOperationException(whyNot);

    /// <summary>Takes the transport over, once; one that comes after the end is disposed.</summary>
    /// <exception cref="ObjectDisposedException">This one was disposed before.</exception>
    public async ValueTask OpenAsync(ITransport inner)
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _inner = inner;
                return;
            }
        }

        await inner.DisposeAsync().ConfigureAwait(false);
        throw new ObjectDisposedException(nameof(MessageBus));
    }

    /// <exception cref="InvalidOperationException">It is not open yet.</exception>
    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel) => Inner.PublishAsync(message, cancel);

    /// <exception cref="InvalidOperationException">It is not open yet.</exception>
    public Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel) =>
        Inner.SubscribeAsync(request, onDelivery, cancel);

    /// <exception cref="InvalidOperationException">It is not open yet.</exception>
    public Task VerifyAsync(ExpectedTopology expected, TopologyFindings findings, CancellationToken cancel) => Inner.VerifyAsync(expected, findings, cancel);

    public ValueTask DisposeAsync()
    {
        lock (_gate)
            _isDisposed = true;
        return _inner?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <remarks>For a container of services that is disposed synchronously.</remarks>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
