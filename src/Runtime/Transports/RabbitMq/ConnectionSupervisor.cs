using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Sees that there is a connection: opens the first at once or fails, and every later one for as long as it takes.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The source holds no handle; DisposeAsync cancels it.")]
internal sealed class ConnectionSupervisor : IAsyncDisposable
{
    private readonly ConnectionOpener _opener;
    private readonly ConnectionPurpose _purpose;
    private readonly Action<BusReport> _report;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _keeping;
    private volatile TaskCompletionSource<LiveConnection> _current = NewSource();

    private ConnectionSupervisor(ConnectionOpener opener, ConnectionPurpose purpose, Action<BusReport> report, LiveConnection first)
    {
        _opener = opener;
        _purpose = purpose;
        _report = report;
        _current.SetResult(first);
        _keeping = KeepAsync(first);
    }

    /// <summary>Why there is no connection now; empty where there is one.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>Whether there is a connection now.</summary>
    public bool IsConnected => _current.Task is { IsCompletedSuccessfully: true } current && !current.Result.Lost.IsCancellationRequested;

    /// <exception cref="BusConnectionException">The first connection did not come to be.</exception>
    public static async Task<ConnectionSupervisor> StartAsync(
        ConnectionOpener opener, ConnectionPurpose purpose, Action<BusReport> report, CancellationToken cancel) =>
        new(opener, purpose, report, await opener.OpenAsync(RoleOf(purpose), cancel).ConfigureAwait(false));

    /// <summary>The connection of now, or the next one.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> came first, or the supervisor ended.</exception>
    public ValueTask<LiveConnection> GetAsync(CancellationToken cancel)
    {
        var current = _current.Task;
        return current.IsCompletedSuccessfully ? new ValueTask<LiveConnection>(current.Result) : new ValueTask<LiveConnection>(current.WaitAsync(cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
    }

    /// <summary>What the broker's list of connections shows.</summary>
    private static string RoleOf(ConnectionPurpose purpose) => purpose == ConnectionPurpose.Publishing ? "publish" : "consume";

    private static TaskCompletionSource<LiveConnection> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task KeepAsync(LiveConnection live)
    {
        try
        {
            while (true)
            {
                await live.WhenLost.WaitAsync(_end.Token).ConfigureAwait(false);
                _current = NewSource();
                Trouble = $"the connection to {_opener.Uri.Address} was lost: {live.LossReason}";
                _ = live.CloseAsync();
                var since = Stopwatch.GetTimestamp();
                _report(new ConnectionLostReport(_purpose, _opener.Uri.Address, live.LossReason));
                live = await ReopenAsync().ConfigureAwait(false);
                Trouble = "";
                _current.SetResult(live);
                _report(new ConnectionRegainedReport(_purpose, _opener.Uri.Address, Stopwatch.GetElapsedTime(since)));
            }
        }
        catch (OperationCanceledException)
        {
            _current.TrySetCanceled(CancellationToken.None);
        }

        await live.CloseAsync().ConfigureAwait(false);
    }

    private async Task<LiveConnection> ReopenAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            await Task.Delay(BackOff.Pause(attempt), _end.Token).ConfigureAwait(false);
            try
            {
                return await _opener.OpenAsync(RoleOf(_purpose), _end.Token).ConfigureAwait(false);
            }
            catch (BusConnectionException failure)
            {
                Trouble = failure.Message;
            }
        }
    }
}
