using System.Diagnostics.CodeAnalysis;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Sees that there is a connection: opens the first at once or fails, and every later one for as long as it takes.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The source holds no handle; DisposeAsync cancels it.")]
internal sealed class ConnectionSupervisor : IAsyncDisposable
{
    private readonly ConnectionOpener _opener;
    private readonly string _role;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _keeping;
    private volatile TaskCompletionSource<LiveConnection> _current = NewSource();

    private ConnectionSupervisor(ConnectionOpener opener, string role, LiveConnection first)
    {
        _opener = opener;
        _role = role;
        _current.SetResult(first);
        _keeping = KeepAsync(first);
    }

    /// <summary>Why there is no connection now; empty where there is one.</summary>
    public string Trouble { get; private set; } = "";

    /// <exception cref="BusConnectionException">The first connection did not come to be.</exception>
    public static async Task<ConnectionSupervisor> StartAsync(ConnectionOpener opener, string role, CancellationToken cancel) =>
        new(opener, role, await opener.OpenAsync(role, cancel).ConfigureAwait(false));

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
                live = await ReopenAsync().ConfigureAwait(false);
                Trouble = "";
                _current.SetResult(live);
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
                return await _opener.OpenAsync(_role, _end.Token).ConfigureAwait(false);
            }
            catch (BusConnectionException failure)
            {
                Trouble = failure.Message;
            }
        }
    }
}
