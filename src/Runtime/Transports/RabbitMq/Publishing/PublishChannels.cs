namespace BusContracts.Transports.RabbitMq;

/// <summary>The channel that messages go out on, and the next one after a fault; opened by the pump of the <see cref="Publisher"/> alone.</summary>
internal sealed class PublishChannels(ConnectionSupervisor connections, RabbitMqSettings settings, WaitingLine line, object gate, Action onProgress, Func<Exchange, CancellationToken, Task> onDeclared)
{
    private volatile PublishChannel? _current;
    private WriteRefusal? _refusal;

    /// <summary>The last one that was opened; it may have ended.</summary>
    public PublishChannel? Current => _current;

    /// <summary>Whether as much is unconfirmed as may be.</summary>
    public bool IsFull => _current is { IsEnded: false, Tracker.HasRoom: false };

    /// <summary>Whether it is not yet worth while to write on: a writer that is woken for each single confirm does little else than wake.</summary>
    public bool IsCrowded => _current is { IsEnded: false } open && (!open.Tracker.HasRoom || open.Tracker.Count > settings.Window * 3 / 4);

    /// <summary>How many milliseconds one write may take whose publish has no time left, before its connection counts as hanging.</summary>
    public long WritePatience { get; } = (long)Math.Clamp(settings.Deadline.TotalMilliseconds / 10, 20, 250);

    /// <summary>A channel on which the exchange is known to exist, on a connection whose messages the broker takes; opened anew where there is none.</summary>
    /// <exception cref="BusConnectionException">The broker refuses the exchange.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async ValueTask<PublishChannel> ReadyAsync(Exchange exchange, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            cancel.ThrowIfCancellationRequested();
            if (_current is { IsEnded: true, Refusal: { } refusal })
                _refusal = refusal;
            if (_refusal is { IsFresh: true } refused && refused.Exchange == exchange.Name)
                throw new BusConnectionException(refused.Message);

            var live = await connections.GetAsync(cancel).ConfigureAwait(false);
            // On a blocked connection the broker reads nothing, not even a question.
            await Task.WhenAny(live.Block.WhenOver, live.WhenLost).EndedAsync(cancel).ConfigureAwait(false);
            if (await OpenAsync(live, cancel).ConfigureAwait(false) is { } channel
                && await channel.TryEnsureAsync(exchange, onDeclared, settings.ConnectTimeout, cancel).ConfigureAwait(false))
            {
                if (channel.IsReadyFor(exchange))
                    return channel;
                continue;
            }

            await Task.Delay(settings.BackOff.Pause(attempt), cancel).ConfigureAwait(false);
        }
    }

    /// <summary>The broker's last word against writing to an exchange; null where there is none.</summary>
    public WriteRefusal? RefusalOf(Exchange exchange) =>
        (_current?.Refusal ?? _refusal) is { } refusal && refusal.Exchange == exchange.Name ? refusal : null;

    /// <summary>Why a message whose time is over was never written.</summary>
    public string WhyNotWritten() =>
        connections.Trouble is { Length: > 0 } trouble ? trouble
        : IsFull ? $"{settings.Window} messages before it were unconfirmed for {settings.Deadline.InSeconds()}"
        : $"it could not be written within {settings.Deadline.InSeconds()}";

    public void End(string reason) => _current?.End(reason);

    /// <returns>Null where none could be opened.</returns>
    private async ValueTask<PublishChannel?> OpenAsync(LiveConnection live, CancellationToken cancel)
    {
        if (_current is { IsEnded: false } open && open.Live == live)
            return open;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, live.Lost);
        either.CancelAfter(settings.ConnectTimeout);
        try
        {
            var channel = live.Connection.CreateChannelAsync(PublishChannel.Confirmed, either.Token);
            await channel.EndedAsync(either.Token).ConfigureAwait(false);
            return _current = new PublishChannel(live, channel.Result, new ConfirmTracker(settings.Window, line), gate, onProgress);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            live.Abandon($"no channel could be opened: {failure.Message}");
            return null;
        }
    }
}
