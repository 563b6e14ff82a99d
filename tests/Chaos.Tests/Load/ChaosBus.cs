using System.Collections.Concurrent;

namespace BusContracts.Chaos.Tests.Load;

/// <summary>The bus as every case opens it: impatient, so that no case takes longer than it must.</summary>
internal static class ChaosBus
{
    /// <summary>No publish may take longer.</summary>
    public static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How long the broker may take to answer a question before the bus gives the connection up.</summary>
    public static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);

    /// <summary>What a publisher may be late without counting as hung.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(15);

    /// <summary>How long, after a fault that took <paramref name="outage"/>, until the first message is handled: one pause between attempts, and a second.</summary>
    /// <remarks>The pauses double from a tenth of a second, so that the one that runs at the end is at most as long as all before it.</remarks>
    public static TimeSpan RecoveryLimit(TimeSpan outage) =>
        TimeSpan.FromMilliseconds(Math.Min(s_longestPause.TotalMilliseconds, outage.TotalMilliseconds + 100)) + TimeSpan.FromSeconds(1);

    public static Task<MessageBus> ConnectAsync(string uri, Reports reports) => MessageBus.ConnectAsync(uri, options =>
    {
        options.ConnectionName = "chaos";
        options.PublishTimeout = PublishTimeout;
        options.Report = reports.Add;
    });
}

/// <summary>What the bus of a case has told: the number of each kind, and the last few.</summary>
internal sealed class Reports
{
    private const int Kept = 20;

    private readonly ConcurrentDictionary<Type, int> _counts = new();
    private readonly ConcurrentQueue<BusReport> _last = new();

    public void Add(BusReport report)
    {
        _counts.AddOrUpdate(report.GetType(), 1, static (_, count) => count + 1);
        _last.Enqueue(report);
        if (_last.Count > Kept)
            _last.TryDequeue(out _);
    }

    public int Count<TReport>()
        where TReport : BusReport => _counts.GetValueOrDefault(typeof(TReport));

    public override string ToString() =>
        $"{string.Join(", ", _counts.Select(count => $"{count.Value} {count.Key.Name}"))}\n{string.Join('\n', _last.Select(report => $"{report.Time:HH:mm:ss.fff} {report}"))}";
}
