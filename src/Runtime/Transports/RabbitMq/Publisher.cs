using System.Diagnostics.CodeAnalysis;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Publishes with confirms, in the order of the calls, over one channel after the other, and tells every message's fate within its deadline.</summary>
/// <remarks>
/// Who publishes stands in line; one at a time, the pump, takes the first and writes it. Whoever finds no pump at work becomes it. One
/// timer, not one for each message, gives up those whose time is over, wherever they are.
/// </remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "The source holds no handle, and late publishers may still look at it.")]
internal sealed class Publisher : IPublishOwner, IAsyncDisposable
{
    /// <summary>How many messages a caller writes for others before it gives the work away.</summary>
    private const int Turn = 32;

    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(5);

    private readonly ConnectionSupervisor _connections;
    private readonly RabbitMqSettings _settings;
    private readonly PublishChannels _channels;
    private readonly object _gate = new();
    private readonly WaitingLine _line = new();
    private readonly Stack<PendingPublish> _spare = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Timer _expiry;
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isPumping;
    private bool _isClosing;
    private int _unsettled;

    /// <param name="connections">Gives the connection of now.</param>
    /// <param name="settings">How patient it is.</param>
    /// <param name="onDeclared">Called when an exchange had to be declared, before anything is published to it.</param>
    public Publisher(ConnectionSupervisor connections, RabbitMqSettings settings, Func<Exchange, CancellationToken, Task> onDeclared)
    {
        _connections = connections;
        _settings = settings;
        _channels = new PublishChannels(connections, settings, _line, _gate, Resume, onDeclared);
        var period = TimeSpan.FromMilliseconds(Math.Clamp(settings.Deadline.TotalMilliseconds / 20, 10, 100));
        _expiry = new Timer(_ => Expire(), null, period, period);
    }

    /// <exception cref="ObjectDisposedException">The publisher ended.</exception>
    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel)
    {
        var until = Environment.TickCount64 + (long)_settings.Deadline.TotalMilliseconds;
        PendingPublish publish;
        bool isPump;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosing, typeof(RabbitMqTransport));
            if (!_spare.TryPop(out publish!))
                publish = new PendingPublish(this);
            publish.Begin(message, until, cancel);
            _unsettled++;
            _line.AddLast(publish);
            isPump = !_isPumping;
            _isPumping = true;
        }

        var fate = publish.Fate;
        publish.WatchCancellation();
        if (isPump)
        {
            // It writes for others, too, and must not do so in this caller's context.
            using AsyncFlowControl? apart = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
            _ = PumpAsync();
        }

        return fate;
    }

    /// <summary>Publishes a message that only asks whether an exchange may be written to.</summary>
    /// <exception cref="BusConnectionException">It may not.</exception>
    public async Task ProveAsync(OutgoingMessage probe, CancellationToken cancel)
    {
        var outcome = await PublishAsync(probe, cancel).ConfigureAwait(false);
        if (outcome.Status == PublishStatus.Failed && _channels.RefusalOf(probe.Exchange) is { } refusal)
            throw new BusConnectionException(refusal.Message);
    }

    /// <summary>Waits a little for the fate of what is in flight, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosing = true;
            if (_unsettled == 0)
                _idle.TrySetResult();
        }

        await _idle.Task.WaitAsync(DrainTimeout).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _end.CancelAsync().ConfigureAwait(false);
        await _expiry.DisposeAsync().ConfigureAwait(false);
        _channels.End("the bus was closed");
        lock (_gate)
            _line.Expire(long.MaxValue, static () => "the bus was closed");
    }

    void IPublishOwner.GiveUp(PendingPublish publish)
    {
        lock (_gate)
        {
            if (publish.IsInLine)
            {
                _line.Remove(publish);
                publish.SettleCancelled();
            }
            else if (_channels.Current?.Tracker.TryCancel(publish) != true)
            {
                // In the writer's hand, who ends it.
                publish.IsCancelled = true;
            }
        }

        Resume();
    }

    void IPublishOwner.Settled(PublishStatus? status)
    {
        if (--_unsettled == 0 && _isClosing)
            _idle.TrySetResult();
    }

    void IPublishOwner.TakeBack(PendingPublish publish)
    {
        lock (_gate)
        {
            if (_spare.Count < _settings.Window)
                _spare.Push(publish);
        }
    }

    /// <summary>Where there may be room again: somebody has to write on, but not the caller, who may be the client's own loop.</summary>
    private void Resume()
    {
        lock (_gate)
        {
            if (_isPumping || _line.IsEmpty || _channels.IsCrowded)
                return;
            _isPumping = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.PumpAsync(), this, preferLocal: false);
    }

    /// <summary>Writes one after the other until nobody waits, or the window is full.</summary>
    private async Task PumpAsync()
    {
        for (var written = 1; PeekExchange() is { } exchange; written++)
        {
            var channel = _channels.Current;
            if (channel is null || !channel.IsReadyFor(exchange))
                channel = await ReadyAsync(exchange).ConfigureAwait(false);
            if (channel is null || Take(channel, exchange) is not { } publish)
                continue;
            if (!await channel.TryWriteAsync(publish).ConfigureAwait(false))
                PutBack(publish);
            if (written % Turn == 0)
                await Task.Yield();
        }
    }

    /// <returns>What the first in line needs; null where the pump's work is done.</returns>
    private Exchange? PeekExchange()
    {
        lock (_gate)
        {
            if (_line.First is { } first && !_channels.IsFull && !_end.IsCancellationRequested)
                return first.Message.Exchange;
            _isPumping = false;
            return null;
        }
    }

    /// <returns>Null where the first in line is another than a moment ago.</returns>
    private PendingPublish? Take(PublishChannel channel, Exchange exchange)
    {
        lock (_gate)
        {
            if (_line.First is not { } first || !first.Message.Exchange.Equals(exchange))
                return null;
            _line.Remove(first);
            if (Environment.TickCount64 >= first.Until)
            {
                first.Settle(PublishStatus.Failed, WhyNotWritten());
                return null;
            }

            if (channel.Problem(first.Message) is { } problem)
            {
                first.Settle(PublishStatus.Failed, problem);
                return null;
            }

            channel.Tracker.Begin(first);
            return first;
        }
    }

    private void PutBack(PendingPublish publish)
    {
        lock (_gate)
        {
            if (publish.IsCancelled)
                publish.SettleCancelled();
            else if (_end.IsCancellationRequested)
                publish.Settle(PublishStatus.Failed, "the bus was closed");
            else
                _line.AddFirst(publish);
        }
    }

    /// <summary>Waits for a channel on which the exchange may be written to.</summary>
    /// <returns>Null where the broker refuses the exchange, of which who waits for it is told, or the bus is closed.</returns>
    private async ValueTask<PublishChannel?> ReadyAsync(Exchange exchange)
    {
        try
        {
            return await _channels.ReadyAsync(exchange, _end.Token).ConfigureAwait(false);
        }
        catch (BusConnectionException refused)
        {
            FailFirst(exchange, refused.Message);
            return null;
        }
        catch (OperationCanceledException)
        {
            // The bus is closed; whoever waits is told by the closing.
            return null;
        }
    }

    private void FailFirst(Exchange exchange, string reason)
    {
        lock (_gate)
        {
            if (_line.First is not { } first || !first.Message.Exchange.Equals(exchange))
                return;
            _line.Remove(first);
            first.Settle(PublishStatus.Failed, reason);
        }
    }

    private void Expire()
    {
        var now = Environment.TickCount64;
        PublishChannel? hanging = null;
        lock (_gate)
        {
            _line.Expire(now, WhyNotWritten);
            if (_channels.Current is { } channel && channel.Tracker.Expire(now, $"no confirm within {_settings.Deadline.TotalSeconds:0.#} s", _channels.WritePatience))
                hanging = channel;
        }

        hanging?.Live.Abandon($"a write hung, and its publish had no outcome within {_settings.Deadline.TotalSeconds:0.#} s");
        Resume();
    }

    private string WhyNotWritten() =>
        _connections.Trouble is { Length: > 0 } trouble ? trouble
        : _channels.IsFull ? $"{_settings.Window} messages before it were unconfirmed for {_settings.Deadline.TotalSeconds:0.#} s"
        : $"it could not be written within {_settings.Deadline.TotalSeconds:0.#} s";
}
