using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Publishes with confirms, over one channel after the other, and tells every message's fate within the deadline.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The semaphores hold no handle, and late publishers may still wait for them.")]
internal sealed class Publisher : IAsyncDisposable
{
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(5);

    private readonly ConnectionSupervisor _connections;
    private readonly RabbitMqSettings _settings;
    private readonly SemaphoreSlim _window;
    private readonly SemaphoreSlim _opening = new(1);
    private readonly ConcurrentBag<PendingPublish> _spare = [];
    private readonly Timer _expiry;
    private volatile PublishChannel? _channel;

    public Publisher(ConnectionSupervisor connections, RabbitMqSettings settings)
    {
        _connections = connections;
        _settings = settings;
        _window = new SemaphoreSlim(settings.Window);
        var period = TimeSpan.FromMilliseconds(Math.Clamp(settings.Deadline.TotalMilliseconds / 10, 50, 1000));
        _expiry = new Timer(_ => _channel?.Expire(settings.Deadline), null, period, period);
    }

    public async ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel)
    {
        var begunAt = Environment.TickCount64;
        var until = begunAt + (long)_settings.Deadline.TotalMilliseconds;
        if (!_window.Wait(0, CancellationToken.None) && !await _window.WaitAsync(_settings.Deadline, cancel).ConfigureAwait(false))
            return new PublishOutcome(PublishStatus.Failed, $"{_settings.Window} publishes were in flight for {_settings.Deadline.TotalSeconds:0.#} s");

        if (!_spare.TryTake(out var publish))
            publish = new PendingPublish();
        publish.BegunAt = begunAt;
        try
        {
            // A channel that ended before anything was written has lost nothing: the next one gets the message.
            while (true)
            {
                var (channel, failure) = await ReadyAsync(message.Exchange, until, cancel).ConfigureAwait(false);
                if (channel is null)
                    return new PublishOutcome(PublishStatus.Failed, failure);
                if (await channel.TryWriteAsync(message, publish, cancel).ConfigureAwait(false))
                    return await FateAsync(channel, publish, cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            _window.Release();
        }
    }

    /// <summary>Waits a little for the confirms of what is in flight, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        var until = Environment.TickCount64 + (long)DrainTimeout.TotalMilliseconds;
        for (var permits = 0; permits < _settings.Window; permits++)
        {
            if (!await _window.WaitAsync(TimeSpan.FromMilliseconds(Math.Max(0, until - Environment.TickCount64))).ConfigureAwait(false))
                break;
        }

        await _expiry.DisposeAsync().ConfigureAwait(false);
        _channel?.End("the bus was closed");
    }

    private async ValueTask<PublishOutcome> FateAsync(PublishChannel channel, PendingPublish publish, CancellationToken cancel)
    {
        try
        {
            return cancel.CanBeCanceled
                ? await UntilCancelledAsync(channel, publish, cancel).ConfigureAwait(false)
                : await publish.Fate.ConfigureAwait(false);
        }
        finally
        {
            // Only now: until its registration is gone a late cancellation could still reach it.
            publish.Reset();
            _spare.Add(publish);
        }
    }

    private static async ValueTask<PublishOutcome> UntilCancelledAsync(PublishChannel channel, PendingPublish publish, CancellationToken cancel)
    {
        await using var registration = cancel.UnsafeRegister(_ => channel.Cancel(publish, cancel), null).ConfigureAwait(false);
        return await publish.Fate.ConfigureAwait(false);
    }

    /// <summary>A channel on which the exchange is known to exist; opened anew where there is none.</summary>
    private async ValueTask<(PublishChannel? Channel, string? Failure)> ReadyAsync(Exchange exchange, long until, CancellationToken cancel)
    {
        var ready = _channel;
        if (ready is { IsEnded: false } && ready.Knows(exchange))
            return (ready, null);

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeSpan.FromMilliseconds(Math.Max(0, until - Environment.TickCount64)));
        try
        {
            while (true)
            {
                var channel = await OpenAsync(deadline.Token).ConfigureAwait(false);
                if (await channel.TryEnsureAsync(exchange, deadline.Token).ConfigureAwait(false))
                    return (channel, null);
            }
        }
        catch (BusConnectionException refused)
        {
            return (null, refused.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, _connections.Trouble is { Length: > 0 } trouble ? trouble : "no channel could be opened in time, or the bus was closed");
        }
    }

    private async Task<PublishChannel> OpenAsync(CancellationToken cancel)
    {
        await _opening.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                if (_channel is { IsEnded: false } open)
                    return open;
                var live = await _connections.GetAsync(cancel).ConfigureAwait(false);
                try
                {
                    return _channel = await PublishChannel.OpenAsync(live, cancel).ConfigureAwait(false);
                }
                catch (Exception failure) when (!cancel.IsCancellationRequested)
                {
                    live.Abandon($"no channel could be opened: {failure.Message}");
                    await Task.Delay(BackOff.Pause(attempt), cancel).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            _opening.Release();
        }
    }
}
