using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace BusContracts.Transports.RabbitMq;

/// <summary>One channel with confirms on. After any fault it is never used again: its count of messages may differ from the broker's.</summary>
/// <remarks>Written to by one at a time, the pump of the <see cref="Publisher"/>, in whose gate the tracker is used.</remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "None of the fields holds a handle, and they are used after the channel's end.")]
internal sealed class PublishChannel
{
    /// <summary>What its channel is opened with.</summary>
    public static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false);

    private readonly IChannel _channel;
    private readonly object _gate;
    private readonly Action _onProgress;
    private readonly OutgoingProperties _properties = new();

    /// <summary>Few, and asked for by the pump alone.</summary>
    private readonly List<KnownExchange> _known = [];

    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenRegistration _onLost;
    private int _isEnded;

    /// <param name="live">The connection it is opened on.</param>
    /// <param name="channel">Opened with <see cref="Confirmed"/>, for this alone.</param>
    /// <param name="tracker">Its own.</param>
    /// <param name="gate">Under which the tracker is used.</param>
    /// <param name="onProgress">Called, without the gate, where there may be room for further messages.</param>
    public PublishChannel(LiveConnection live, IChannel channel, ConfirmTracker tracker, object gate, Action onProgress)
    {
        Live = live;
        Tracker = tracker;
        _channel = channel;
        _gate = gate;
        _onProgress = onProgress;
        _onLost = live.Lost.UnsafeRegister(static self => ((PublishChannel)self!).End($"the connection was lost: {((PublishChannel)self).Live.LossReason}"), this);
        channel.BasicAcksAsync += (_, ack) => Hear(ack.DeliveryTag, ack.Multiple, isTaken: true);
        channel.BasicNacksAsync += (_, nack) => Hear(nack.DeliveryTag, nack.Multiple, isTaken: false);
        channel.BasicReturnAsync += OnReturnAsync;
        channel.ChannelShutdownAsync += (_, shutdown) =>
        {
            EndBy(shutdown);
            return Task.CompletedTask;
        };
    }

    public LiveConnection Live { get; }

    /// <summary>When it was opened, by <see cref="Environment.TickCount64"/>.</summary>
    public long OpenedAt { get; } = Environment.TickCount64;

    public ConfirmTracker Tracker { get; }

    /// <summary>Which exchange may not be written to, where that is why it ended.</summary>
    public WriteRefusal? Refusal { get; private set; }

    public bool IsEnded => Volatile.Read(ref _isEnded) != 0 || Live.Lost.IsCancellationRequested;

    /// <summary>Whether the exchange was made sure of on this channel, and the broker takes messages.</summary>
    public bool IsReadyFor(Exchange exchange) => !IsEnded && !Live.Block.IsOn && Known(exchange) is not null;

    /// <summary>Makes sure of the exchange, once per channel: an exchange deleted meanwhile ends the channel, and is made sure of on the next.</summary>
    /// <param name="exchange">Which.</param>
    /// <param name="onDeclared">Called where it was missing, before anything is published to it.</param>
    /// <param name="patience">How long the broker may take.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>False where the connection ended over it, and another may try.</returns>
    /// <exception cref="BusConnectionException">The broker refuses it.</exception>
    public async ValueTask<bool> TryEnsureAsync(
        Exchange exchange, Func<Exchange, CancellationToken, Task> onDeclared, TimeSpan patience, CancellationToken cancel)
    {
        if (Known(exchange) is not null)
            return true;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, Live.Lost);
        either.CancelAfter(patience);
        try
        {
            var wasMissing = Topology.EnsureExchangeAsync(Live, exchange, either.Token);
            await wasMissing.EndedAsync(either.Token).ConfigureAwait(false);
            if (wasMissing.Result)
                await onDeclared(exchange, either.Token).ConfigureAwait(false);
            _known.Add(new KnownExchange(exchange.Name));
            return true;
        }
        catch (Exception failure) when (failure is not BusConnectionException && !cancel.IsCancellationRequested)
        {
            Live.Abandon($"an exchange could not be looked up: {failure.Message}");
            return false;
        }
    }

    /// <summary>Why the message can never be written on this connection; null where it can.</summary>
    public string? Problem(OutgoingMessage message) => HeaderFrame.Problem(message, _properties, Live.Connection.FrameMax);

    /// <summary>Hands one message, which the tracker knows already, to the client, and so to the broker; what becomes of it, the publish tells.</summary>
    /// <returns>False where the channel ended before, and another may try.</returns>
    public async ValueTask<bool> TryWriteAsync(PendingPublish publish)
    {
        var message = publish.Message;
        try
        {
            if (!IsEnded)
            {
                publish.Target = Known(message.Exchange);
                if (Activity.Current != publish.Activity)
                    Activity.Current = publish.Activity;
                // Not the caller's token: a publish given up half-way would leave the client's count and the broker's apart.
                await _channel.BasicPublishAsync(
                    message.Exchange.Name,
                    message.RoutingKey.Value,
                    message.IsMandatory,
                    _properties.Fill(message, publish.Sequence),
                    message.Body,
                    _ended.Token).ConfigureAwait(false);
                lock (_gate)
                    Tracker.Written(publish);
                return true;
            }
        }
        catch (Exception failure)
        {
            // The client throws only for what it has not queued for the socket, so it surely was not sent.
            var endedBefore = IsEnded || failure is AlreadyClosedException or OperationCanceledException;
            // A write may learn of the broker's word before the event that tells it.
            if (failure is AlreadyClosedException { ShutdownReason: { } shutdown })
                EndBy(shutdown);
            else
                End($"a publish failed: {failure.Message}");
            if (!endedBefore)
            {
                lock (_gate)
                    Tracker.Forget(publish).Settle(PublishStatus.Failed, failure.Message);
                return true;
            }
        }

        lock (_gate)
            Tracker.Forget(publish);
        return false;
    }

    /// <summary>Ends it: whatever is unconfirmed becomes <see cref="PublishStatus.Unknown"/>.</summary>
    public void End(string reason, WriteRefusal? refusal = null, bool isOverMessage = false)
    {
        // Before the end: who sees the end looks for it.
        Refusal ??= refusal;
        if (Interlocked.Exchange(ref _isEnded, 1) != 0)
            return;
        _ = _ended.CancelAsync();
        _onLost.Unregister();
        lock (_gate)
            Tracker.End(reason, refusal, isOverMessage);
        _ = Channels.CloseAsync(_channel);
        _onProgress();
    }

    private void EndBy(ShutdownEventArgs shutdown)
    {
        var refusal = WriteRefusal.Of(shutdown, Live.Uri);
        End($"{shutdown.ReplyCode} {shutdown.ReplyText}", refusal, refusal is null && BrokerRefusal.IsOverMessage(shutdown));
    }

    private KnownExchange? Known(Exchange exchange)
    {
        foreach (var known in _known)
        {
            if (known.Name == exchange.Name)
                return known;
        }

        return null;
    }

    private Task Hear(ulong sequence, bool isAllUpTo, bool isTaken)
    {
        lock (_gate)
        {
            if (isTaken)
                Tracker.Confirmed(sequence, isAllUpTo);
            else
                Tracker.Refused(sequence, isAllUpTo);
        }

        _onProgress();
        return Task.CompletedTask;
    }

    private Task OnReturnAsync(object sender, BasicReturnEventArgs given)
    {
        if (IncomingProperties.SequenceOf(given.BasicProperties) is { } sequence)
        {
            lock (_gate)
                Tracker.Returned(sequence, $"{given.ReplyCode} {given.ReplyText}");
        }

        return Task.CompletedTask;
    }
}
