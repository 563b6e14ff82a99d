using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace BusContracts;

/// <summary>Tells troubles to whoever the user named, one after the other on a task of its own: whatever that one does, who tells goes on.</summary>
/// <remarks>Safe for any number of threads. In the order of telling; what does not fit into the queue is counted, and the count is told.</remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "It holds no handle, and late tellers may come after its end.")]
internal sealed class Reporter : IAsyncDisposable
{
    /// <summary>How many may wait for a callback that is slow; a flood beyond would fill the memory.</summary>
    public const int Capacity = 10_000;

    private static readonly TimeSpan s_drain = TimeSpan.FromSeconds(5);

    private readonly Action<BusReport>? _report;
    /// <remarks>Not the bounded kind, which the client does not use: a native program would have both.</remarks>
    private readonly Channel<BusReport> _waiting = Channel.CreateUnbounded<BusReport>();
    private readonly object _gate = new();
    private Task? _telling;
    private long _dropped;

    public Reporter(Action<BusReport>? report)
    {
        _report = report;
    }

    public static void WriteToStandardError(BusReport report) => Console.Error.WriteLine(report.ToString());

    /// <summary>Never waits and never throws.</summary>
    public void Tell(BusReport trouble)
    {
        if (_report is null)
            return;
        if (_waiting.Reader.Count >= Capacity || !_waiting.Writer.TryWrite(trouble))
            Interlocked.Increment(ref _dropped);
        if (Volatile.Read(ref _telling) is not null)
            return;
        lock (_gate)
        {
            // Most buses have no trouble, and so no task.
            using AsyncFlowControl? apart = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
            _telling ??= Task.Run(() => TellAsync(_report));
        }
    }

    /// <summary>Takes no more, and waits until what was told before has been passed on; no longer than a few seconds.</summary>
    public ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        return Volatile.Read(ref _telling) is { } telling ? new ValueTask(Task.WhenAny(telling, Task.Delay(s_drain))) : ValueTask.CompletedTask;
    }

    private async Task TellAsync(Action<BusReport> report)
    {
        // Not "await foreach": one async iterator adds a method to every async method of a native program, 60 KB in all.
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_waiting.Reader.TryRead(out var trouble))
            {
                Pass(report, trouble);
                if (_waiting.Reader.Count == 0 && Interlocked.Exchange(ref _dropped, 0) is > 0 and var dropped)
                    Pass(report, new ReportsDroppedReport(dropped));
            }
        }
    }

    private static void Pass(Action<BusReport> report, BusReport trouble)
    {
        try
        {
            report(trouble);
        }
        catch (Exception problem)
        {
            WriteLastResort(trouble, problem);
        }
    }

    private static void WriteLastResort(BusReport trouble, Exception problem)
    {
        try
        {
            Console.Error.WriteLine(OneLine.Of($"{trouble} (and MessageBusOptions.Report threw {problem.GetType().Name}: {problem.Message})"));
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Standard error is closed: there is nobody left to tell.
        }
    }
}
