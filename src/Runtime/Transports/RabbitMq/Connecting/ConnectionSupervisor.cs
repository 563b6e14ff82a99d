using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Sees that there is a connection: it is given the first, and opens every later one for as long as it takes.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The source holds no handle; DisposeAsync cancels it.")]
internal sealed class ConnectionSupervisor : IAsyncDisposable
{
    private readonly ConnectionOpener _opener;
    private readonly ConnectionPurpose _purpose;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _keeping;
    private volatile TaskCompletionSource<LiveConnection> _current = NewSource();
    private volatile string _trouble = "";
    private volatile string? _refusal;

    /// <summary>How many failures there were without a connection that lasted; of the keeping alone.</summary>
    private int _attempt;

    public ConnectionSupervisor(ConnectionOpener opener, ConnectionPurpose purpose, LiveConnection first)
    {
        _opener = opener;
        _purpose = purpose;
        _current.SetResult(first);
        _keeping = KeepAsync(first);
    }

    /// <summary>Why nothing can be published or received on the connection now; empty where it can.</summary>
    public string Trouble => Live is { Block.Reason: { } reason } live ? $"the broker at {live.Uri.Address} takes no messages: it is {reason}" : _trouble;

    public BusState State => Live is { } live
        ? live.Block.IsOn ? BusState.Blocked : BusState.Connected
        : _refusal is null ? BusState.Reconnecting : BusState.Refused;

    /// <summary>The pauses between attempts, of this and of what lives on its connections.</summary>
    public BackOff BackOff => _opener.Settings.BackOff;

    private LiveConnection? Live => _current.Task is { IsCompletedSuccessfully: true } current && !current.Result.Lost.IsCancellationRequested ? current.Result : null;

    /// <summary>The connection of now, or the next one.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> came first, or the supervisor ended.</exception>
    public async Task<LiveConnection> GetAsync(CancellationToken cancel)
    {
        var current = _current.Task;
        await current.EndedAsync(cancel).ConfigureAwait(false);
        return current.Result;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
    }

    private static TaskCompletionSource<LiveConnection> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task KeepAsync(LiveConnection live)
    {
        var report = _opener.Settings.Report;
        try
        {
            while (true)
            {
                await live.WhenLost.WaitAsync(_end.Token).ConfigureAwait(false);
                _current = NewSource();
                _trouble = $"the connection to {live.Uri.Address} was lost: {live.LossReason}";
                _ = live.CloseAsync();
                var since = Stopwatch.GetTimestamp();
                report(new ConnectionLostReport(_purpose, live.Uri.Address, live.LossReason));

                // One that went as soon as it came is one more failure: the pauses go on growing.
                var lived = Stopwatch.GetElapsedTime(live.OpenedAt, since);
                _attempt = lived < BackOff.Pause(_attempt) ? _attempt + 1 : 0;
                live = await ReopenAsync().ConfigureAwait(false);
                _trouble = "";
                _refusal = null;
                _current.SetResult(live);
                report(new ConnectionRegainedReport(_purpose, live.Uri.Address, Stopwatch.GetElapsedTime(since)));
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
        for (; ; _attempt++)
        {
            await Task.Delay(BackOff.Pause(_attempt), _end.Token).ConfigureAwait(false);
            try
            {
                return await _opener.OpenAsync(_purpose, _end.Token).ConfigureAwait(false);
            }
            catch (BusConnectionException failure)
            {
                _trouble = failure.Message;
                Refuse(failure.IsLoginRefused ? failure.Message : null);
            }
        }
    }

    /// <summary>A refused log-in is asked for again all the same: passwords are changed, and changed back; but somebody has to be told.</summary>
    private void Refuse(string? refusal)
    {
        if (refusal is not null && refusal != _refusal)
            _opener.Settings.Report(new ConnectionRefusedReport(_purpose, refusal));
        _refusal = refusal;
    }
}
