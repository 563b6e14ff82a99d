using System.Buffers;

namespace BusContracts;

/// <summary>A growing buffer that is used again: one waits in each thread.</summary>
/// <remarks>Owned by one thread from <see cref="Rent"/> to <see cref="Dispose"/>; a second rental meanwhile gets a buffer of its own.</remarks>
internal sealed class ScratchBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstCapacity = 1024;

    /// <summary>What one huge message may leave behind in a thread.</summary>
    private const int LargestKept = 256 * 1024;

    [ThreadStatic]
    private static ScratchBuffer? t_waiting;

    private byte[] _bytes = new byte[FirstCapacity];
    private int _count;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public static ScratchBuffer Rent()
    {
        var buffer = t_waiting ?? new ScratchBuffer();
        t_waiting = null;
        return buffer;
    }

    public void Advance(int count) => _count += count;

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
        if (_bytes.Length <= LargestKept)
            t_waiting = this;
    }

    private void Reserve(int count)
    {
        count = Math.Max(count, 1);
        if (_bytes.Length - _count < count)
            Array.Resize(ref _bytes, Math.Max(checked(_bytes.Length * 2), checked(_count + count)));
    }
}
