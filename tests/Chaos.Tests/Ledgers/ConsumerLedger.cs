using System.Diagnostics;

namespace BusContracts.Chaos.Tests.Ledgers;

/// <summary>What became of the messages of one case behind the broker: how often each was handled, and where it ended otherwise.</summary>
/// <remarks>Safe for any number of threads. Its memory is taken at once, so that it does not grow with the messages.</remarks>
internal sealed class ConsumerLedger(int capacity)
{
    private const int TimesMask = 0xFFFF;

    private readonly int[] _lines = Pages.Taken<int>(capacity);
    private int _handled;
    private Watch? _watch;
    private long _lastAt;
    private long _longestSilence;

    /// <summary>Handler runs that ended well, duplicates included.</summary>
    public int HandledRuns => Volatile.Read(ref _handled);

    /// <summary>A handler took it; <paramref name="startedAt"/> is when, by <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public void Handled(int number, long startedAt)
    {
        Interlocked.Increment(ref _lines[number]);
        Interlocked.Increment(ref _handled);
        EndSilence();
        if (Volatile.Read(ref _watch) is { } watch && startedAt >= watch.Since)
            watch.First.TrySetResult(Stopwatch.GetElapsedTime(watch.Since));
    }

    public void Note(int number, Fate fate) => Interlocked.Or(ref _lines[number], (int)fate);

    public int TimesHandled(int number) => Volatile.Read(ref _lines[number]) & TimesMask;

    public bool Has(int number, Fate fate) => (Volatile.Read(ref _lines[number]) & (int)fate) != 0;

    public int Count(Fate fate) => _lines.Count(line => (line & (int)fate) != 0);

    /// <summary>How long from now until a handler that starts from now on has handled a message.</summary>
    public Task<TimeSpan> FirstHandledFromNow()
    {
        var watch = new Watch(Stopwatch.GetTimestamp());
        Volatile.Write(ref _watch, watch);
        return watch.First.Task;
    }

    /// <summary>From now on <see cref="LongestSilence"/> is measured.</summary>
    public void WatchSilence()
    {
        Volatile.Write(ref _lastAt, Stopwatch.GetTimestamp());
        Volatile.Write(ref _longestSilence, 0);
    }

    /// <summary>The longest time between two messages handled.</summary>
    public TimeSpan LongestSilence => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _longestSilence));

    private void EndSilence()
    {
        var now = Stopwatch.GetTimestamp();
        var silence = now - Interlocked.Exchange(ref _lastAt, now);
        for (var longest = Volatile.Read(ref _longestSilence); silence > longest;)
        {
            var found = Interlocked.CompareExchange(ref _longestSilence, silence, longest);
            if (found == longest)
                return;
            longest = found;
        }
    }

    private sealed record Watch(long Since)
    {
        public TaskCompletionSource<TimeSpan> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>Where a message ended, if not in a handler; one may have several, since it may come several times.</summary>
[Flags]
internal enum Fate
{
    /// <summary>In the dead-letter queue.</summary>
    DeadLettered = 1 << 16,

    /// <summary>Still in its queue when the case ended.</summary>
    Left = 1 << 17,
}
