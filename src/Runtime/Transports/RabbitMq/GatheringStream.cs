using System.Net.Sockets;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Sends together what is written at about the same time. The client writes each frame by itself, and a packet a frame keeps both sides busy with packets.</summary>
/// <remarks>
/// A write returns when its bytes are gathered; a work item of the thread pool sends them, and with them what came meanwhile. Nothing waits
/// for more to come. What a send fails with, the next write throws; the client itself queues, so that nobody took a write for a delivery before.
/// One writes at a time, as with any stream.
/// </remarks>
internal sealed class GatheringStream(Socket socket) : NetworkStream(socket, ownsSocket: false), IThreadPoolWorkItem
{
    private const int Capacity = 32 * 1024;

    private static readonly TimeSpan s_drainTimeout = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private byte[] _gathered = new byte[Capacity];
    private byte[] _sent = new byte[Capacity];
    private int _count;
    private bool _isSending;
    private TaskCompletionSource? _drained;
    private Exception? _failure;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        TryGather(buffer.Span) ? ValueTask.CompletedTask : WriteDrainedAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A connection that is left politely says so: its last frame is given a moment to go.</summary>
    public override async ValueTask DisposeAsync()
    {
        await DrainAsync().WaitAsync(s_drainTimeout).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    void IThreadPoolWorkItem.Execute() => _ = SendAsync();

    /// <returns>False where there is no room.</returns>
    /// <exception cref="IOException">An earlier send failed.</exception>
    private bool TryGather(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_failure is not null)
                throw new IOException(_failure.Message, _failure);
            if (bytes.Length > Capacity - _count)
                return false;
            bytes.CopyTo(_gathered.AsSpan(_count));
            _count += bytes.Length;
            if (_isSending)
                return true;
            _isSending = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return true;
    }

    /// <summary>Waits until all that came before is sent; what is larger than the room is then sent by itself.</summary>
    private async ValueTask WriteDrainedAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancel)
    {
        await DrainAsync().WaitAsync(cancel).ConfigureAwait(false);
        if (!TryGather(buffer.Span))
            await base.WriteAsync(buffer, cancel).ConfigureAwait(false);
    }

    private Task DrainAsync()
    {
        lock (_gate)
            return _isSending ? (_drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
    }

    private async Task SendAsync()
    {
        try
        {
            while (Take() is { IsEmpty: false } batch)
                await base.WriteAsync(batch).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _failure = failure;
                End();
            }
        }
    }

    private ReadOnlyMemory<byte> Take()
    {
        lock (_gate)
        {
            var batch = _gathered.AsMemory(0, _count);
            (_gathered, _sent, _count) = (_sent, _gathered, 0);
            if (batch.IsEmpty)
                End();
            return batch;
        }
    }

    private void End()
    {
        _isSending = false;
        _drained?.TrySetResult();
        _drained = null;
    }
}
