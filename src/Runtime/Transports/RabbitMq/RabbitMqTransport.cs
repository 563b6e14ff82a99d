namespace BusContracts.Transports.RabbitMq;

/// <summary>RabbitMQ: one connection to publish on, one to consume from, since the broker holds back a connection that publishes too fast.</summary>
internal sealed class RabbitMqTransport : ITransport
{
    private readonly AmqpUri _uri;
    private readonly RabbitMqSettings _settings;
    private readonly ConnectionSupervisor _publishing;
    private readonly ConnectionSupervisor _consuming;
    private readonly Publisher _publisher;

    /// <summary>A channel of its own: a user who may not write to the default exchange has it closed, and with it what is unconfirmed there.</summary>
    private readonly Publisher _forwarder;

    private readonly OpenSubscriptions _open = new(typeof(RabbitMqTransport));
    private Task? _closing;

    private RabbitMqTransport(AmqpUri uri, RabbitMqSettings settings, ConnectionSupervisor publishing, ConnectionSupervisor consuming)
    {
        _uri = uri;
        _settings = settings;
        _publishing = publishing;
        _consuming = consuming;
        _publisher = new Publisher(publishing, settings);
        _forwarder = new Publisher(publishing, settings);
    }

    public string Description => _uri.Address;

    public bool IsConnected => _publishing.IsConnected && _consuming.IsConnected;

    /// <summary>Connects, or fails within <see cref="RabbitMqSettings.ConnectTimeout"/>; from then on lost connections are opened anew for as long as it takes.</summary>
    /// <exception cref="ArgumentException">The uri is malformed.</exception>
    /// <exception cref="BusConnectionException">No broker answers there, or it refuses the log-in or the virtual host.</exception>
    public static async Task<RabbitMqTransport> ConnectAsync(string uri, RabbitMqSettings? settings = null, CancellationToken cancel = default)
    {
        settings ??= new RabbitMqSettings();
        var parsed = AmqpUri.Parse(uri);
        var opener = new ConnectionOpener(parsed, settings);
        var publishing = await ConnectionSupervisor.StartAsync(opener, ConnectionPurpose.Publishing, settings.Report, cancel).ConfigureAwait(false);
        try
        {
            var consuming = await ConnectionSupervisor.StartAsync(opener, ConnectionPurpose.Consuming, settings.Report, cancel).ConfigureAwait(false);
            return new RabbitMqTransport(parsed, settings, publishing, consuming);
        }
        catch
        {
            await publishing.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel)
    {
        _open.ThrowIfDisposed();
        cancel.ThrowIfCancellationRequested();
        HeaderValues.Check(message.Headers);
        return _publisher.PublishAsync(message, cancel);
    }

    public async Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel)
    {
        _open.ThrowIfDisposed();
        var subscription = await RabbitMqSubscription.StartAsync(_consuming, _forwarder, _settings, request, onDelivery, _open.Remove, cancel).ConfigureAwait(false);
        await _open.AddAsync(subscription).ConfigureAwait(false);
        return subscription;
    }

    public ValueTask DisposeAsync()
    {
        lock (_open)
        {
            if (_closing is null)
            {
                // A handler that begins it is waited for like any other, so the closing must not count as part of that handler.
                using AsyncFlowControl? apart = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
                _closing = Task.Run(CloseAsync);
            }
        }

        return HandlerRuns.IsInsideAny ? ValueTask.CompletedTask : new ValueTask(_closing);
    }

    private async Task CloseAsync()
    {
        // Subscriptions first: a handler that still runs may publish.
        await _open.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(_publisher.DisposeAsync().AsTask(), _forwarder.DisposeAsync().AsTask()).ConfigureAwait(false);
        await Task.WhenAll(_consuming.DisposeAsync().AsTask(), _publishing.DisposeAsync().AsTask()).ConfigureAwait(false);
    }
}
