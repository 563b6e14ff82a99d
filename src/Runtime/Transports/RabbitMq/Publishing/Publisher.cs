using System.Diagnostics.CodeAnalysis;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Publishes with confirms, in the order of the calls, over one channel after the other, and tells every message's fate within its deadline.</summary>
/// <remarks>
/// Who publishes stands in line; the <see cref="PublishPump"/> takes the first and writes it. One timer, not one for each message, gives up
/// those whose time is over, wherever they are.
/// </remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "The source holds no handle, and late publishers may still look at it.")]
internal sealed class Publisher : IPublishOwner, IAsyncDisposable
{
    /// <summary>What those are told who wait when it ends.</summary>
    public const string Closed = "the bus was closed";

    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(5);

    private readonly RabbitMqSettings _settings;
    private readonly PublishPump _pump;
    private readonly object _gate = new();
    private readonly WaitingLine _line = new();
    private readonly List<PendingPublish> _spare = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Timer _expiry;
    private readonly string _tooLate;
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isClosing;
    private int _unsettled;

    /// <param name="connections">Gives the connection of now.</param>
    /// <param name="settings">How patient it is.</param>
    /// <param name="onDeclared">Called when an exchange had to be declared, before anything is published to it.</param>
    public Publisher(ConnectionSupervisor connections, RabbitMqSettings settings, Func<Exchange, CancellationToken, Task> onDeclared)
    {
        _settings = settings;
        _tooLate = $"no confirm within {settings.Deadline.InSeconds()}";
        _pump = new PublishPump(connections, settings, _line, _gate, onDeclared, _end.Token);
        var period = TimeSpan.FromMilliseconds(Math.Clamp(settings.Deadline.TotalMilliseconds / 20, 10, 100));
        _expiry = new Timer(_ => Expire(), null, period, period);
    }

    /// <exception cref="ObjectDisposedException">The publisher ended.</exception>
    public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel)
    {
        var until = Environment.TickCount64 + (long)_settings.Deadline.TotalMilliseconds;
        PendingPublish publish;
        bool isPumpWanted;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosing, typeof(RabbitMqTransport));
            publish = Spare();
            publish.Begin(message, until, cancel);
            _unsettled++;
            _line.AddLast(publish);
            isPumpWanted = _pump.IsWanted();
        }

        var fate = publish.Fate;
        publish.WatchCancellation();
        if (isPumpWanted)
            _pump.Run();
        return fate;
    }

    /// <summary>Publishes a message that only asks whether an exchange may be written to.</summary>
    /// <exception cref="BusConnectionException">It may not.</exception>
    public async Task ProveAsync(OutgoingMessage probe, CancellationToken cancel)
    {
        var outcome = await PublishAsync(probe, cancel).ConfigureAwait(false);
        if (outcome.Status == PublishStatus.Failed && _pump.Channels.RefusalOf(probe.Exchange) is { } refusal)
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
        _pump.Channels.End(Closed);
        lock (_gate)
            _line.Expire(long.MaxValue, static () => Closed);
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
            else if (_pump.Channels.Current?.Tracker.TryCancel(publish) != true)
            {
                // In the writer's hand, who ends it.
                publish.IsCancelled = true;
            }
        }

        _pump.Resume();
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
                _spare.Add(publish);
        }
    }

    private PendingPublish Spare()
    {
        if (_spare is not [.., var last])
            return new PendingPublish(this);
        _spare.RemoveAt(_spare.Count - 1);
        return last;
    }

    private void Expire()
    {
        var now = Environment.TickCount64;
        PublishChannel? hanging = null;
        lock (_gate)
        {
            _line.Expire(now, _pump.Channels.WhyNotWritten);
            if (_pump.Channels.Current is { } channel && channel.Tracker.Expire(now, _tooLate, _pump.Channels.WritePatience))
                hanging = channel;
        }

        hanging?.Live.Abandon($"a write hung: {_tooLate}");
        _pump.Resume();
    }
}
