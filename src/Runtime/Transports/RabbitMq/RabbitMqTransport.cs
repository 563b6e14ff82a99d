namespace BusContracts.Transports.RabbitMq;

/// <summary>RabbitMQ: one connection to publish on, one to consume from, since the broker holds back a connection that publishes too fast.</summary>
internal sealed class RabbitMqTransport : ITransport, IPutsAside
{
    private readonly AmqpNodes _nodes;
    private readonly RabbitMqSettings _settings;
    private readonly ConnectionSupervisor _publishing;
    private readonly ConnectionSupervisor _consuming;
    private readonly Publisher _publisher;

    /// <summary>A channel of its own: a user who may not write to the default exchange has it closed, and with it what is unconfirmed there.</summary>
    private readonly Publisher _forwarder;

    private readonly OpenSubscriptions _open = new(typeof(RabbitMqTransport));
    private Task? _closing;

    private RabbitMqTransport(AmqpNodes nodes, RabbitMqSettings settings, ConnectionSupervisor publishing, ConnectionSupervisor consuming)
    {
        _nodes = nodes;
        _settings = settings;
        _publishing = publishing;
        _consuming = consuming;
        _publisher = new Publisher(publishing, settings, BindAgainAsync);
        _forwarder = new Publisher(publishing, settings, BindAgainAsync);
    }

    public string Description => _nodes.Description;

    public string MessagingSystem => "rabbitmq";

    public BusState State => Worse.State;

    public string? Trouble => Worse.Trouble is { Length: > 0 } trouble ? trouble : null;

    private ConnectionSupervisor Worse => _publishing.State >= _consuming.State ? _publishing : _consuming;

    /// <inheritdoc cref="ConnectAsync(AmqpNodes, RabbitMqSettings, CancellationToken)"/>
    public static Task<RabbitMqTransport> ConnectAsync(string uri, RabbitMqSettings? settings = null, CancellationToken cancel = default) =>
        ConnectAsync(AmqpNodes.Parse([uri]), settings ?? new RabbitMqSettings(), cancel);

    /// <summary>Connects, or fails when every node had <see cref="RabbitMqSettings.ConnectTimeout"/>; from then on lost connections are opened anew for as long as it takes.</summary>
    /// <exception cref="ArgumentException">Uri and settings contradict each other, or a uri is malformed.</exception>
    /// <exception cref="BusConnectionException">No broker answers there, or it refuses the log-in or the virtual host.</exception>
    public static async Task<RabbitMqTransport> ConnectAsync(AmqpNodes nodes, RabbitMqSettings settings, CancellationToken cancel)
    {
        if (settings.ProblemWith(nodes) is { } problem)
            throw new ArgumentException(problem, nameof(settings));
        var opener = new ConnectionOpener(nodes, settings);
        var publishing = new ConnectionSupervisor(opener, ConnectionPurpose.Publishing, await opener.OpenAsync(ConnectionPurpose.Publishing, cancel).ConfigureAwait(false));
        try
        {
            var consuming = new ConnectionSupervisor(opener, ConnectionPurpose.Consuming, await opener.OpenAsync(ConnectionPurpose.Consuming, cancel).ConfigureAwait(false));
            return new RabbitMqTransport(nodes, settings, publishing, consuming);
        }
        catch
        {
            await publishing.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        HeaderValues.Check(message.Headers);
        return _publisher.PublishAsync(message, cancel);
    }

    public async Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel)
    {
        _open.ThrowIfDisposed();
        await request.PreparePuttingAsideAsync(this, cancel).ConfigureAwait(false);
        var subscription = new RabbitMqSubscription(_consuming, _forwarder, _settings, request, onDelivery, _open.Remove);
        await subscription.StartAsync(cancel).ConfigureAwait(false);
        await _open.AddAsync(subscription).ConfigureAwait(false);
        return subscription;
    }

    /// <remarks>On the connection that consumes, to which the exclusive queues belong.</remarks>
    public async Task VerifyAsync(ExpectedTopology expected, TopologyFindings findings, CancellationToken cancel)
    {
        _open.ThrowIfDisposed();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(_settings.Deadline);
        try
        {
            var live = await _consuming.GetAsync(deadline.Token).ConfigureAwait(false);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, live.Lost);
            await new TopologyCheck(live, findings, either.Token).RunAsync(expected).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            throw new BusConnectionException($"{Description} could not be compared with the contract: {(Trouble is { } trouble ? trouble : failure.Message)}", failure);
        }
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

    /// <summary>An exchange that had to be declared has no bindings: what is published before they are back reaches nobody.</summary>
    private Task BindAgainAsync(Exchange exchange, CancellationToken cancel) =>
        Task.WhenAll(Array.ConvertAll(_open.Snapshot(), open => ((RabbitMqSubscription)open).BindAgainAsync(exchange, cancel)));

    /// <summary>Whether messages could be put aside, told where one subscribes and not with the first that has to be; a broker that cannot say so now is not waited for.</summary>
    public async Task PreparePuttingAsideAsync(SubscriptionRequest request, CancellationToken cancel)
    {
        if (_publishing.State != BusState.Connected)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        either.CancelAfter(_settings.ConnectTimeout);
        try
        {
            await _forwarder.ProveAsync(ForwardedMessage.Probe, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Then the first message to be put aside tells.
        }
        catch (BusConnectionException refused)
        {
            throw new BusConnectionException(
                $"Messages of '{request.Queue.Name}' could not be put aside, for retries or as dead letters: {refused.Message} For the default exchange it is 'amq.default'. "
                + "Or do without: Retry() and DeadLetter(null).",
                refused);
        }
    }

    private async Task CloseAsync()
    {
        // Subscriptions first: a handler that still runs may publish.
        await _open.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(_publisher.DisposeAsync().AsTask(), _forwarder.DisposeAsync().AsTask()).ConfigureAwait(false);
        await Task.WhenAll(_consuming.DisposeAsync().AsTask(), _publishing.DisposeAsync().AsTask()).ConfigureAwait(false);
    }
}
