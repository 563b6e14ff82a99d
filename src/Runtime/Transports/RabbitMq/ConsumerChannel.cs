using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace BusContracts.Transports.RabbitMq;

/// <summary>One channel with one consumer, from its opening until the broker, the connection or the subscription ends it.</summary>
internal sealed class ConsumerChannel : IAsyncBasicConsumer
{
    private readonly LiveConnection _live;
    private readonly IChannel _channel;
    private readonly HandlerRuns _runs;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _onLost;
    private string _tag = "";

    private ConsumerChannel(LiveConnection live, IChannel channel, HandlerRuns runs)
    {
        _live = live;
        _channel = channel;
        _runs = runs;
    }

    public string QueueName { get; private set; } = "";

    /// <summary>Completes when nothing comes any more: connection lost, channel closed, or consumer cancelled by the broker.</summary>
    public Task Ended => _ended.Task;

    IChannel IAsyncBasicConsumer.Channel => _channel;

    /// <exception cref="BusConnectionException">The broker refuses an exchange or the queue.</exception>
    public static async Task<ConsumerChannel> OpenAsync(LiveConnection live, SubscriptionRequest request, HandlerRuns runs, CancellationToken cancel)
    {
        var exchanges = new HashSet<Exchange>();
        foreach (var (exchange, _) in request.Bindings)
        {
            if (exchanges.Add(exchange))
                await Topology.EnsureExchangeAsync(live, exchange, cancel).ConfigureAwait(false);
        }

        var options = new CreateChannelOptions(false, false, consumerDispatchConcurrency: request.Concurrency);
        var channel = await live.Connection.CreateChannelAsync(options, cancel).ConfigureAwait(false);
        var consumer = new ConsumerChannel(live, channel, runs);
        try
        {
            await consumer.BeginAsync(request, cancel).ConfigureAwait(false);
            return consumer;
        }
        catch
        {
            await consumer.CloseAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Asks the broker to send no more; what it has sent and nobody handled goes back when the channel closes.</summary>
    public async Task CancelAsync()
    {
        try
        {
            if (!Ended.IsCompleted)
                await _channel.BasicCancelAsync(_tag, noWait: false, _live.Lost).ConfigureAwait(false);
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
    }

    public async Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey,
        IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        if (!await _runs.EnterAsync().ConfigureAwait(false))
            return;

        try
        {
            // The broker delivers again what was unacknowledged when its channel ended: handled here it would be handled twice.
            if (Ended.IsCompleted)
                return;

            var info = IncomingProperties.Read(exchange, routingKey, redelivered, properties);
            await SettleAsync(deliveryTag, await _runs.RunAsync(new Delivery { Body = body, Info = info }).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            _runs.Exit();
        }
    }

    public Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default) => EndAsync();

    public Task HandleBasicCancelOkAsync(string consumerTag, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task HandleBasicConsumeOkAsync(string consumerTag, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason) => EndAsync();

    private async Task BeginAsync(SubscriptionRequest request, CancellationToken cancel)
    {
        _channel.ChannelShutdownAsync += (_, _) => EndAsync();
        _onLost = _live.Lost.UnsafeRegister(static self => _ = ((ConsumerChannel)self!).EndAsync(), this);

        await _channel.BasicQosAsync(0, request.Prefetch, global: false, cancel).ConfigureAwait(false);
        QueueName = await Topology.EnsureQueueAsync(_live, _channel, request.Queue, cancel).ConfigureAwait(false);
        foreach (var (exchange, pattern) in request.Bindings)
            await _channel.QueueBindAsync(QueueName, exchange.Name, pattern.Value, cancellationToken: cancel).ConfigureAwait(false);
        _tag = await _channel.BasicConsumeAsync(
            QueueName, autoAck: false, consumerTag: request.Queue.Name, noLocal: false, exclusive: false, arguments: null, this, cancel).ConfigureAwait(false);
    }

    private async ValueTask SettleAsync(ulong deliveryTag, Handling handling)
    {
        try
        {
            if (handling == Handling.Handled)
                await _channel.BasicAckAsync(deliveryTag, multiple: false, _live.Lost).ConfigureAwait(false);
            else
                await _channel.BasicNackAsync(deliveryTag, multiple: false, requeue: handling == Handling.Retry, _live.Lost).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Not told, not acknowledged: the broker will deliver it again, once this channel is gone for sure.
            await EndAsync().ConfigureAwait(false);
        }
    }

    private Task EndAsync()
    {
        _ended.TrySetResult();
        return Task.CompletedTask;
    }
}
