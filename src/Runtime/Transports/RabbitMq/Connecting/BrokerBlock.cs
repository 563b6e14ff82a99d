using System.Diagnostics;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Whether the broker holds one connection's publishes back, as it does while it is short of memory or disk.</summary>
/// <remarks>It then reads nothing more from the connection: what is written meanwhile may be taken much later, or never.</remarks>
internal sealed class BrokerBlock(ConnectionPurpose purpose, string address, Action<BusReport> report)
{
    private volatile TaskCompletionSource? _over;
    private long _since;

    /// <summary>What the broker is short of; null while it takes messages.</summary>
    public string? Reason { get; private set; }

    public bool IsOn => _over is not null;

    /// <summary>Completes when the broker takes messages.</summary>
    public Task WhenOver => _over?.Task ?? Task.CompletedTask;

    public void Begin(string reason)
    {
        if (IsOn)
            return;
        _since = Stopwatch.GetTimestamp();
        Reason = reason;
        _over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        report(new ConnectionBlockedReport(purpose, address, reason));
    }

    public void End()
    {
        if (_over is not { } over)
            return;
        _over = null;
        Reason = null;
        report(new ConnectionUnblockedReport(purpose, address, Stopwatch.GetElapsedTime(_since)));
        over.SetResult();
    }
}
