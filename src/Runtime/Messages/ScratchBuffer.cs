using System.Buffers;

namespace BusContracts;

/// <summary>A growing buffer that is used again: one waits in each thread, and the bytes of the others go back to the pool.</summary>
/// <remarks>Has one owner from <see cref="Rent"/> to <see cref="Dispose"/>, who may be on another thread by then; a second rental meanwhile gets a buffer of its own.</remarks>
internal sealed class ScratchBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstCapacity = 1024;

    /// <summary>What one huge message may leave behind in a thread.</summary>
    private const int LargestKept = 256 * 1024;

    [ThreadStatic]
    private static ScratchBuffer? t_waiting;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstCapacity);
    private int _count;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>The same for as long as the buffer is rented.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _count);

    public static ScratchBuffer Rent()
    {
        var buffer = t_waiting ?? new ScratchBuffer();
        t_waiting = null;
        return buffer;
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _count);
        _count += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public void Dispose()
    {
        _count = 0;
        if (t_waiting is null && _bytes.Length <= LargestKept)
        {
            t_waiting = this;
            return;
        }

        var bytes = _bytes;
        _bytes = [];
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Reserve(int count)
    {
        count = Math.Max(count, 1);
        if (_bytes.Length - _count >= count)
            return;

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_bytes.Length * 2), checked(_count + count)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
