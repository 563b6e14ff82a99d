using System.Collections.Concurrent;
using BusContracts.Chaos.Tests.Harness;

namespace BusContracts.Chaos.Tests.Load;

/// <summary>The bus as every case opens it: impatient, so that no case takes longer than it must.</summary>
internal static class ChaosBus
{
    /// <summary>No publish may take longer.</summary>
    public static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How long the broker may take to answer a question, the log-in included, before the bus gives the connection up.</summary>
    public static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Every pause between two attempts, so that a recovery has a limit that can be told.</summary>
    public static readonly TimeSpan BackOff = TimeSpan.FromSeconds(1);

    /// <summary>From the moment in which a fault has ended to the first message handled: one pause between attempts, and a second where the machine is the suite's own.</summary>
    public static readonly TimeSpan RecoveryLimit = BackOff + Scale.Respite;

    /// <summary>What a publisher may be late without counting as hung.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static Task<MessageBus> ConnectAsync(IEnumerable<string> uris, Reports reports) => MessageBus.ConnectAsync(uris, options =>
    {
        options.ConnectionName = "chaos";
        options.Connection.Heartbeat = TimeSpan.FromSeconds(2);
        options.Connection.ConnectTimeout = AnswerTimeout;
        options.Connection.ReconnectDelay = options.Connection.MaxReconnectDelay = BackOff;
        options.Connection.ReconnectJitter = 0;
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
