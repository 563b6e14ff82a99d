namespace BusContracts.Tests.Testing;

/// <summary>A clock that only the test moves.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<(long Due, TimerCallback Callback, object? State)> _timers = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_timers)
            _timers.Add((_now + dueTime.Ticks, callback, state));
        return new Timer();
    }

    public void Advance(TimeSpan by)
    {
        List<(long Due, TimerCallback Callback, object? State)> due;
        lock (_timers)
        {
            _now += by.Ticks;
            due = _timers.FindAll(timer => timer.Due <= _now);
            _timers.RemoveAll(timer => timer.Due <= _now);
        }

        foreach (var (_, callback, state) in due)
            callback(state);
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
