using System.Net.Sockets;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Sends together what is written at about the same time. The client writes each frame by itself, and a packet a frame keeps both sides busy with packets.</summary>
/// <remarks>
/// A write returns when its bytes are gathered. While anything is gathered a send is under way or in the queue of the thread pool, so
/// nothing waits for more to come, or for a flush. What finds no room waits until there is some: memory stays bounded, and a peer that
/// reads nothing holds the writers up as without gathering. What a send fails with, every later write throws; the client itself
/// queues, so that nobody took a write for a delivery before. Safe for any number of writers, each of whose writes stays whole.
/// </remarks>
internal sealed class GatheringStream(Socket socket) : NetworkStream(socket, ownsSocket: false), IThreadPoolWorkItem
{
    /// <summary>The bytes that may wait for the send before them.</summary>
    public const int Capacity = 32 * 1024;

    private static readonly TimeSpan s_drainTimeout = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private byte[] _gathered = new byte[Capacity];
    private byte[] _sent = new byte[Capacity];
    private int _count;

    /// <summary>Whether somebody sends, or is about to; where nobody does, nothing is gathered.</summary>
    private bool _isSending;

    /// <summary>Completes when there is more room, or nobody sends any more.</summary>
    private TaskCompletionSource? _progress;

    private Exception? _failure;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled(cancellationToken)
        : TryGather(buffer.Span) ? ValueTask.CompletedTask
        : WriteWithRoomAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!TryGather(buffer))
            WriteWithRoomAsync(buffer.ToArray(), CancellationToken.None).AsTask().GetAwaiter().GetResult();
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A connection that is left politely says so: its last frame is given a moment to go.</summary>
    public override async ValueTask DisposeAsync()
    {
        await DrainAsync().WaitAsync(s_drainTimeout).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Refuse();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    void IThreadPoolWorkItem.Execute() => _ = SendAsync();

    protected override void Dispose(bool disposing)
    {
        if (disposing && Volatile.Read(ref _failure) is null)
        {
            DrainAsync().Wait(s_drainTimeout);
            Refuse();
        }

        base.Dispose(disposing);
    }

    /// <returns>False where there is no room.</returns>
    /// <exception cref="IOException">An earlier send failed.</exception>
    /// <exception cref="ObjectDisposedException">The stream was disposed.</exception>
    private bool TryGather(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            ThrowIfFailed();
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

    private async ValueTask WriteWithRoomAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancel)
    {
        while (!TryGather(buffer.Span))
        {
            if (TurnFor(buffer.Length) is { } turn)
            {
                await turn.WaitAsync(cancel).ConfigureAwait(false);
                continue;
            }

            try
            {
                await base.WriteAsync(buffer, cancel).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                // Part of it may be on its way, and what came behind it would be taken for the rest.
                Fail(failure);
                throw;
            }

            _ = SendAsync();
            return;
        }
    }

    /// <summary>Where nobody sends, what is longer than the room is sent by its writer.</summary>
    /// <returns>What to wait for; null where it is the caller's turn to send.</returns>
    private Task? TurnFor(int length)
    {
        lock (_gate)
        {
            if (_failure is not null || length <= Capacity - _count)
                return Task.CompletedTask;
            if (_isSending)
                return Progress();
            _isSending = true;
            return null;
        }
    }

    /// <summary>Sends until nothing is gathered.</summary>
    private async Task SendAsync()
    {
        try
        {
            while (Take() is { IsEmpty: false } batch)
                await base.WriteAsync(batch).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }

    private ReadOnlyMemory<byte> Take()
    {
        lock (_gate)
        {
            var batch = _gathered.AsMemory(0, _count);
            (_gathered, _sent, _count) = (_sent, _gathered, 0);
            _isSending = !batch.IsEmpty;
            Tell();
            return batch;
        }
    }

    /// <summary>Completes when all that was written is with the system, or never will be.</summary>
    private async Task DrainAsync()
    {
        while (true)
        {
            Task progress;
            lock (_gate)
            {
                if (!_isSending)
                    return;
                progress = Progress();
            }

            await progress.ConfigureAwait(false);
        }
    }

    private void Fail(Exception failure)
    {
        lock (_gate)
        {
            _failure ??= failure;
            (_isSending, _count) = (false, 0);
            Tell();
        }
    }

    private void Refuse()
    {
        lock (_gate)
            _failure ??= new ObjectDisposedException(nameof(GatheringStream));
    }

    private void ThrowIfFailed()
    {
        if (_failure is { } failure)
            throw failure is ObjectDisposedException ? new ObjectDisposedException(nameof(GatheringStream)) : new IOException(failure.Message, failure);
    }

    private Task Progress() => (_progress ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void Tell()
    {
        _progress?.SetResult();
        _progress = null;
    }
}
