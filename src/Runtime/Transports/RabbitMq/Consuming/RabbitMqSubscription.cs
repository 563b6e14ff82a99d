using System.Diagnostics.CodeAnalysis;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Keeps one consumer alive: whatever ends it (connection, channel, or the broker's cancel), the next one is declared, bound and started.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The source holds no handle; DisposeAsync cancels it.")]
internal sealed class RabbitMqSubscription : ITransportSubscription
{
    private readonly ConnectionSupervisor _connections;
    private readonly Publisher _forwarder;
    private readonly RabbitMqSettings _settings;
    private readonly SubscriptionRequest _request;
    private readonly HandlerRuns _runs;
    private readonly Action<ITransportSubscription> _onEnded;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _keeping = Task.CompletedTask;
    private volatile string _queueName = "";
    private volatile ConsumerChannel? _consumer;
    private volatile string? _trouble;

    public RabbitMqSubscription(
        ConnectionSupervisor connections, Publisher forwarder, RabbitMqSettings settings, SubscriptionRequest request, DeliveryHandler handler, Action<ITransportSubscription> onEnded)
    {
        _connections = connections;
        _forwarder = forwarder;
        _settings = settings;
        _request = request;
        _runs = new HandlerRuns(handler, request.Slots);
        _onEnded = onEnded;
    }

    public string QueueName => _queueName;

    public bool IsConsuming => _consumer is not null;

    public string? Trouble => _trouble;

    /// <summary>Binds its queue again to an exchange that had to be declared, and so has no bindings; never throws.</summary>
    public Task BindAgainAsync(Exchange exchange, CancellationToken cancel) =>
        _consumer is { } consumer && _request.Exchanges.Exists(own => own.Name == exchange.Name)
            ? BindAgainAsync(consumer, cancel)
            : Task.CompletedTask;

    /// <summary>Starts it; returns when the broker will deliver.</summary>
    /// <exception cref="BusConnectionException">The broker refuses, or no connection came back within the deadline.</exception>
    public async Task StartAsync(CancellationToken cancel)
    {
        _keeping = KeepAsync();
        try
        {
            await _started.Task.WaitAsync(_settings.Deadline, cancel).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await DisposeAsync().ConfigureAwait(false);
            if (failure is TimeoutException)
                throw new BusConnectionException($"'{_request.Queue.Name}' could not be opened within {_settings.Deadline.InSeconds()}: {_connections.Trouble}", failure);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _onEnded(this);
        var handlers = _runs.StopAsync();
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_runs.IsInside)
            return;
        await handlers.ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
    }

    private async Task KeepAsync()
    {
        for (var attempt = 0; !_stop.IsCancellationRequested; attempt++)
        {
            try
            {
                var live = await _connections.GetAsync(_stop.Token).ConfigureAwait(false);
                if (await TryOpenAsync(live).ConfigureAwait(false) is { } consumer)
                {
                    await ConsumeAsync(consumer).ConfigureAwait(false);
                    attempt = 0;
                }

                await Task.Delay(_connections.BackOff.Pause(attempt), _stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        _started.TrySetException(new ObjectDisposedException(nameof(RabbitMqTransport)));
    }

    /// <returns>Null where none could be opened.</returns>
    private async Task<ConsumerChannel?> TryOpenAsync(LiveConnection live)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, live.Lost);
        var opening = ConsumerChannel.OpenAsync(live, _forwarder, _request, _runs, either.Token);
        try
        {
            await opening.EndedAsync(either.Token).ConfigureAwait(false);
            return opening.Result;
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            _ = CloseWhenOpenAsync(opening);
            return null;
        }
        catch (Exception failure)
        {
            if (BrokerRefusal.IsRefusal(failure))
                Refuse(failure);
            else
                live.Abandon($"a consumer could not be opened: {failure.Message}");
            return null;
        }
    }

    /// <summary>Waits for the end of a consumer, or of the subscription, and sees meanwhile that the queue stays bound.</summary>
    private async Task ConsumeAsync(ConsumerChannel consumer)
    {
        _queueName = consumer.QueueName;
        _trouble = null;
        _consumer = consumer;
        _started.TrySetResult();
        while (!consumer.IsEnded && !_stop.IsCancellationRequested)
        {
            await consumer.Ended.WaitAsync(_settings.BindingCheck, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!consumer.IsEnded && !_stop.IsCancellationRequested)
                await BindAgainAsync(consumer, _stop.Token).ConfigureAwait(false);
        }

        _consumer = null;
        if (!_stop.IsCancellationRequested)
        {
            // Handlers of the old channel may still run; the next channel does not wait for them, and their acks go nowhere.
            _ = consumer.CloseAsync();
            return;
        }

        await consumer.CancelAsync().ConfigureAwait(false);
        await _runs.StopAsync().ConfigureAwait(false);
        await consumer.CloseAsync().ConfigureAwait(false);
    }

    /// <remarks>A refusal leaves the consumer as it is: what is in the queue still comes. After any other failure it is opened anew.</remarks>
    private async Task BindAgainAsync(ConsumerChannel consumer, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stop.Token);
        either.CancelAfter(_settings.ConnectTimeout);
        try
        {
            await consumer.BindAgainAsync(either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            _trouble = null;
        }
        catch (Exception failure) when (BrokerRefusal.IsRefusal(failure))
        {
            Refuse(failure);
        }
        catch (Exception)
        {
            if (!cancel.IsCancellationRequested)
                consumer.End();
        }
    }

    /// <summary>One that opens too late would hold messages that nobody handles.</summary>
    private static async Task CloseWhenOpenAsync(Task<ConsumerChannel> opening)
    {
        try
        {
            await (await opening.ConfigureAwait(false)).CloseAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // It never opened.
        }
    }

    /// <summary>The first refusal is the caller's to see; a later one, after a reconnect, may pass, as when an operator restores what is missing.</summary>
    private void Refuse(Exception failure)
    {
        var refusal = failure as BusConnectionException
            ?? new BusConnectionException($"'{_request.Queue.Name}' could not be opened: {BrokerRefusal.Explain((OperationInterruptedException)failure)}", failure);
        if (!_started.TrySetException(refusal) && _trouble != refusal.Message)
            _settings.Report(new SubscriptionRefusedReport(_request.Queue.Name, refusal.Message));
        _trouble = refusal.Message;
    }
}
