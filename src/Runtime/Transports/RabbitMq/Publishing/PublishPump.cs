namespace BusContracts.Transports.RabbitMq;

/// <summary>Writes those who stand in line, in their order; there is one at work at a time, or none.</summary>
/// <remarks>Whoever comes and finds none at work runs it, and writes for others too.</remarks>
internal sealed class PublishPump
{
    /// <summary>How many messages a caller writes for others before it gives the work away.</summary>
    private const int Turn = 32;

    private readonly WaitingLine _line;
    private readonly object _gate;
    private readonly CancellationToken _end;
    private bool _isAtWork;

    /// <param name="connections">Gives the connection of now.</param>
    /// <param name="settings">How patient it is.</param>
    /// <param name="line">Those who wait.</param>
    /// <param name="gate">Under which the line is used.</param>
    /// <param name="onDeclared">Called when an exchange had to be declared, before anything is published to it.</param>
    /// <param name="end">Ends it; whoever waits then is told by who ends it.</param>
    public PublishPump(
        ConnectionSupervisor connections, RabbitMqSettings settings, WaitingLine line, object gate, Func<Exchange, CancellationToken, Task> onDeclared, CancellationToken end)
    {
        _line = line;
        _gate = gate;
        _end = end;
        Channels = new PublishChannels(connections, settings, line, gate, Resume, onDeclared);
    }

    public PublishChannels Channels { get; }

    /// <summary>Whether the caller, who holds the gate and has put something into the line, is to run it.</summary>
    public bool IsWanted()
    {
        if (_isAtWork)
            return false;
        _isAtWork = true;
        return true;
    }

    /// <summary>Runs it in the caller's thread until it has to wait, but not in the caller's context.</summary>
    public void Run()
    {
        using var apart = Apart.FromCaller();
        _ = RunAsync();
    }

    /// <summary>Where there may be room again: somebody has to write on, but not the caller, who may be the client's own loop.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            if (_line.First is not { } first || Channels.IsCrowded || !Channels.Takes(first) || !IsWanted())
                return;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.RunAsync(), this, preferLocal: false);
    }

    /// <summary>Writes one after the other until nobody waits, or the window is full.</summary>
    private async Task RunAsync()
    {
        for (var written = 1; PeekExchange() is { } exchange; written++)
        {
            var channel = Channels.Current;
            try
            {
                if (channel is null || !channel.IsReadyFor(exchange))
                    channel = await Channels.ReadyAsync(exchange, _end).ConfigureAwait(false);
            }
            catch (BusConnectionException refused)
            {
                FailFirst(exchange, refused.Message);
                continue;
            }
            catch (OperationCanceledException)
            {
                // The bus is closed; whoever waits is told by the closing.
                continue;
            }

            if (Take(channel, exchange) is not { } publish)
                continue;
            if (!await channel.TryWriteAsync(publish).ConfigureAwait(false))
                PutBack(publish);
            if (written % Turn == 0)
                await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
    }

    /// <returns>What the first in line needs; null where the work is done.</returns>
    private Exchange? PeekExchange()
    {
        lock (_gate)
        {
            if (_line.First is { } first && Channels.Takes(first) && !_end.IsCancellationRequested)
                return first.Message.Exchange;
            _isAtWork = false;
            return null;
        }
    }

    /// <returns>Null where the first in line is another than a moment ago.</returns>
    private PendingPublish? Take(PublishChannel channel, Exchange exchange)
    {
        lock (_gate)
        {
            if (_line.First is not { } first || !first.Message.Exchange.Equals(exchange) || !channel.Tracker.Takes(first))
                return null;
            _line.Remove(first);
            var problem = Environment.TickCount64 >= first.Until ? Channels.WhyNotWritten() : channel.Problem(first.Message);
            if (problem is not null)
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
            else
                _line.PutBack(publish);
        }
    }

    /// <summary>The broker refuses the exchange: who waits for it is told.</summary>
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
}
