using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>One channel with confirms on. After any fault it is never used again: its count of messages may differ from the broker's.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "None of the fields holds a handle, and waiting publishers use them after the channel's end.")]
internal sealed class PublishChannel
{
    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false);

    private readonly IChannel _channel;
    private readonly LiveConnection _live;
    private readonly ConfirmTracker _tracker = new();
    private readonly OutgoingProperties _properties = new();
    private readonly SemaphoreSlim _writer = new(1);
    private readonly SemaphoreSlim _ensuring = new(1);
    private readonly ConcurrentDictionary<string, Exchange> _ensured = [];
    private readonly CancellationTokenSource _ended;
    private readonly CancellationTokenRegistration _onLost;
    private int _isEnded;

    private PublishChannel(LiveConnection live, IChannel channel)
    {
        _live = live;
        _channel = channel;
        _ended = new CancellationTokenSource();
        _onLost = live.Lost.UnsafeRegister(static self => ((PublishChannel)self!).End($"the connection was lost: {((PublishChannel)self)._live.LossReason}"), this);
        channel.BasicAcksAsync += (_, ack) =>
        {
            _tracker.Confirmed(ack.DeliveryTag, ack.Multiple);
            return Task.CompletedTask;
        };
        channel.BasicNacksAsync += (_, nack) =>
        {
            _tracker.Refused(nack.DeliveryTag, nack.Multiple);
            return Task.CompletedTask;
        };
        channel.BasicReturnAsync += OnReturnAsync;
        channel.ChannelShutdownAsync += (_, shutdown) =>
        {
            End($"{shutdown.ReplyCode} {shutdown.ReplyText}");
            return Task.CompletedTask;
        };
    }

    public bool IsEnded => Volatile.Read(ref _isEnded) != 0 || _live.Lost.IsCancellationRequested;

    public static async Task<PublishChannel> OpenAsync(LiveConnection live, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, live.Lost);
        return new PublishChannel(live, await live.Connection.CreateChannelAsync(Confirmed, either.Token).WaitAsync(either.Token).ConfigureAwait(false));
    }

    /// <summary>Whether the exchange was made sure of on this channel.</summary>
    public bool Knows(Exchange exchange) => _ensured.ContainsKey(exchange.Name);

    /// <summary>Makes sure of the exchange, once per channel: an exchange deleted meanwhile ends the channel, and is made sure of on the next.</summary>
    /// <returns>False where the connection ended over it, and another may try.</returns>
    /// <exception cref="BusConnectionException">The broker refuses it.</exception>
    public async ValueTask<bool> TryEnsureAsync(Exchange exchange, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _live.Lost);
        await _ensuring.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (Knows(exchange))
                return true;
            await Topology.EnsureExchangeAsync(_live, exchange, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            return _ensured.TryAdd(exchange.Name, exchange);
        }
        catch (Exception failure) when (failure is not BusConnectionException && !cancel.IsCancellationRequested)
        {
            _live.Abandon($"an exchange could not be looked up: {failure.Message}");
            return false;
        }
        finally
        {
            _ensuring.Release();
        }
    }

    /// <summary>Hands one message to the client, and so to the broker; what becomes of it, the pending publish tells.</summary>
    /// <returns>False where the channel ended before, and another may try.</returns>
    public async ValueTask<bool> TryWriteAsync(OutgoingMessage message, PendingPublish publish, CancellationToken cancel)
    {
        await _writer.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (IsEnded)
                return false;

            _tracker.Begin(publish);
            // Not the caller's token: a publish given up half-way would leave the client's count and the broker's apart.
            await _channel.BasicPublishAsync(
                message.Exchange.Name,
                message.RoutingKey.Value,
                message.IsMandatory,
                _properties.Fill(message, publish.Sequence),
                message.Body,
                _ended.Token).ConfigureAwait(false);
            _tracker.Written(publish);
            return true;
        }
        catch (Exception failure)
        {
            // The client throws only for what it has not queued for the socket, so it surely was not sent.
            _tracker.Forget(publish);
            var endedBefore = IsEnded || failure is AlreadyClosedException or OperationCanceledException;
            End($"a publish failed: {failure.Message}");
            if (endedBefore)
                return false;
            publish.Complete(PublishStatus.Failed, failure.Message);
            return true;
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Cancel(PendingPublish publish, CancellationToken cancel) => _tracker.Cancel(publish, cancel);

    /// <summary>Gives up what has waited too long for its confirm, and the connection where a write hangs.</summary>
    public void Expire(TimeSpan deadline)
    {
        if (_tracker.Expire((long)deadline.TotalMilliseconds, $"no confirm within {deadline.TotalSeconds:0.#} s"))
            _live.Abandon($"a write hung for {deadline.TotalSeconds:0.#} s");
    }

    /// <summary>Ends it: whatever is unconfirmed becomes <see cref="PublishStatus.Unknown"/>.</summary>
    public void End(string reason)
    {
        if (Interlocked.Exchange(ref _isEnded, 1) != 0)
            return;
        _ = _ended.CancelAsync();
        _onLost.Unregister();
        _tracker.End(reason);
        _ = Channels.CloseAsync(_channel);
    }

    private Task OnReturnAsync(object sender, BasicReturnEventArgs given)
    {
        if (IncomingProperties.SequenceOf(given.BasicProperties) is { } sequence)
            _tracker.Returned(sequence, $"{given.ReplyCode} {given.ReplyText}");
        return Task.CompletedTask;
    }
}
