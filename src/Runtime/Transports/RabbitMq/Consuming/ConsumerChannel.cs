using System.Buffers;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace BusContracts.Transports.RabbitMq;

/// <summary>One channel with one consumer, from its opening until the broker, the connection or the subscription ends it.</summary>
internal sealed class ConsumerChannel : IAsyncBasicConsumer, IPutsAside, IBeginsInOrder
{
    private readonly LiveConnection _live;
    private readonly IChannel _channel;
    private readonly Publisher _forwarder;
    private readonly SubscriptionRequest _request;
    private readonly HandlerRuns _runs;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _onLost;
    private Companions? _companions;
    private string _tag = "";

    private ConsumerChannel(LiveConnection live, IChannel channel, Publisher forwarder, SubscriptionRequest request, HandlerRuns runs)
    {
        _live = live;
        _channel = channel;
        _forwarder = forwarder;
        _request = request;
        _runs = runs;
    }

    public string QueueName { get; private set; } = "";

    /// <summary>Completes when nothing comes any more: connection lost, channel closed, or consumer cancelled by the broker.</summary>
    public Task Ended => _ended.Task;

    IChannel IAsyncBasicConsumer.Channel => _channel;

    /// <exception cref="BusConnectionException">The broker refuses an exchange or the queue.</exception>
    public static async Task<ConsumerChannel> OpenAsync(LiveConnection live, Publisher forwarder, SubscriptionRequest request, HandlerRuns runs, CancellationToken cancel)
    {
        await EnsureExchangesAsync(live, request, cancel).ConfigureAwait(false);
        // One at a time where the handlers begin in order: they do not keep the next one waiting.
        var options = new CreateChannelOptions(false, false, consumerDispatchConcurrency: request.BeginsInOrder ? (ushort)1 : request.Concurrency);
        var channel = await live.Connection.CreateChannelAsync(options, cancel).ConfigureAwait(false);
        var consumer = new ConsumerChannel(live, channel, forwarder, request, runs);
        try
        {
            await consumer.BeginAsync(cancel).ConfigureAwait(false);
            return consumer;
        }
        catch
        {
            await consumer.CloseAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Declares and binds what somebody may have deleted since, which no broker tells; on a channel that a refusal may close.</summary>
    /// <exception cref="BusConnectionException">The broker refuses an exchange.</exception>
    public async Task BindAgainAsync(CancellationToken cancel)
    {
        await EnsureExchangesAsync(_live, _request, cancel).ConfigureAwait(false);
        var channel = await _live.Connection.CreateChannelAsync(cancellationToken: cancel).ConfigureAwait(false);
        try
        {
            await BindAsync(channel, cancel).ConfigureAwait(false);
        }
        finally
        {
            await Channels.CloseAsync(channel).ConfigureAwait(false);
        }
    }

    /// <summary>Asks the broker to send no more; what it has sent and nobody handled goes back when the channel closes.</summary>
    public async Task CancelAsync()
    {
        try
        {
            if (!Ended.IsCompleted)
                await _channel.BasicCancelAsync(_tag, noWait: false, _live.Lost).WaitAsync(Channels.CloseTimeout).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _live.Abandon("the broker did not answer when a consumer was to end");
        }
        catch (Exception)
        {
            // Then the closing of the channel tells it.
        }
    }

    public async Task CloseAsync()
    {
        await _onLost.DisposeAsync().ConfigureAwait(false);
        await Channels.CloseAsync(_channel).ConfigureAwait(false);
        if (_companions is not null)
            await _companions.RemoveAsync(_live).ConfigureAwait(false);
    }

    public Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey,
        IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        var delivery = new RabbitMqDelivery(this, deliveryTag, properties)
        {
            Body = body,
            Info = IncomingProperties.Read(exchange, routingKey, redelivered, properties),
        };
        return _request.InOrder?.BeginAsync(this, delivery) ?? HandleAsync(delivery, isEntered: false);
    }

    /// <summary>Whether nothing is acknowledged any more: what comes from here comes again from the next channel.</summary>
    public bool IsEnded => Ended.IsCompleted;

    /// <summary>Puts a copy into the queue where a message waits for the delay.</summary>
    public ValueTask<PublishOutcome> RetryLaterAsync(TimeSpan delay, ForwardedMessage copy, CancellationToken cancel) =>
        ForwardAsync(_companions!.RetryQueue(delay), copy, cancel);

    public ValueTask<PublishOutcome> DeadLetterAsync(ForwardedMessage copy, CancellationToken cancel) =>
        ForwardAsync(_request.DeadLetters!.Name, copy, cancel);

    /// <summary>Returns when the handler has begun: the client then hands over the next delivery, and takes the body of this one back.</summary>
    async Task IBeginsInOrder.BeginAsync(Delivery delivery)
    {
        if (await _runs.EnterAsync().ConfigureAwait(false))
            _ = HandleCopyAsync((RabbitMqDelivery)delivery);
    }

    private async Task HandleCopyAsync(RabbitMqDelivery delivery)
    {
        var body = delivery.Body;
        var rented = ArrayPool<byte>.Shared.Rent(body.Length);
        try
        {
            body.CopyTo(rented);
            await HandleAsync(delivery.With(rented.AsMemory(0, body.Length)), isEntered: true).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Runs the handler in a slot, and tells the broker what it said.</summary>
    private async Task HandleAsync(RabbitMqDelivery delivery, bool isEntered)
    {
        if (!isEntered && !await _runs.EnterAsync().ConfigureAwait(false))
            return;

        try
        {
            // The broker delivers again what was unacknowledged when its channel ended: handled here it would be handled twice.
            if (IsEnded)
                return;
            var handling = await _runs.RunAsync(delivery).ConfigureAwait(false);
            // At the end it goes back with the channel: given back before, it would come to this consumer again, and then go back behind the others.
            if (handling == Handling.Retry && _runs.IsStopping)
                return;
            if (handling == Handling.Handled)
                await _channel.BasicAckAsync(delivery.Tag, multiple: false, _live.Lost).ConfigureAwait(false);
            else
                await _channel.BasicNackAsync(delivery.Tag, multiple: false, requeue: handling == Handling.Retry, _live.Lost).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Not told, not acknowledged: the broker will deliver it again, once this channel is gone for sure.
            End();
        }
        finally
        {
            _runs.Exit();
        }
    }

    /// <summary>A companion that somebody deleted is declared anew, once.</summary>
    private async ValueTask<PublishOutcome> ForwardAsync(string queue, ForwardedMessage copy, CancellationToken cancel)
    {
        var outcome = await _forwarder.PublishAsync(copy.To(queue), cancel).ConfigureAwait(false);
        if (outcome.Status != PublishStatus.Returned || IsEnded)
            return outcome;

        await Companions.RestoreAsync(_live, _request, QueueName, cancel).ConfigureAwait(false);
        return await _forwarder.PublishAsync(copy.To(queue), cancel).ConfigureAwait(false);
    }

    public Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default) => EndAsync();

    public Task HandleBasicCancelOkAsync(string consumerTag, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task HandleBasicConsumeOkAsync(string consumerTag, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason) => EndAsync();

    private async Task BeginAsync(CancellationToken cancel)
    {
        _channel.ChannelShutdownAsync += (_, _) => EndAsync();
        _onLost = _live.Lost.UnsafeRegister(static self => _ = ((ConsumerChannel)self!).EndAsync(), this);

        await _channel.BasicQosAsync(0, _request.Prefetch, global: false, cancel).ConfigureAwait(false);
        QueueName = await Topology.EnsureQueueAsync(_channel, _request, cancel).ConfigureAwait(false);
        await _request.PreparePuttingAsideAsync(this, cancel).ConfigureAwait(false);
        await BindAsync(_channel, cancel).ConfigureAwait(false);
        _tag = await _channel.BasicConsumeAsync(
            QueueName, autoAck: false, consumerTag: _request.Queue.Name, noLocal: false, exclusive: false, arguments: null, this, cancel).ConfigureAwait(false);
    }

    public async Task PreparePuttingAsideAsync(SubscriptionRequest request, CancellationToken cancel) =>
        _companions = await Companions.EnsureAsync(_channel, request, QueueName, cancel).ConfigureAwait(false);

    private static async Task EnsureExchangesAsync(LiveConnection live, SubscriptionRequest request, CancellationToken cancel)
    {
        foreach (var exchange in request.Exchanges)
            await Topology.EnsureExchangeAsync(live, exchange, cancel).ConfigureAwait(false);
    }

    private async Task BindAsync(IChannel channel, CancellationToken cancel)
    {
        foreach (var (exchange, pattern) in _request.Bindings)
            await channel.QueueBindAsync(QueueName, exchange.Name, pattern.Value, cancellationToken: cancel).ConfigureAwait(false);
    }

    /// <summary>Makes the subscription open another in its place.</summary>
    public void End() => _ended.TrySetResult();

    private Task EndAsync()
    {
        End();
        return Task.CompletedTask;
    }
}
