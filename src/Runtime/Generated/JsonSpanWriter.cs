using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BusContracts.Generated;

/// <summary>Writes compact JSON as UTF-8; called by generated code only.</summary>
/// <remarks>
/// Writes what it is told, in the order it is told: commas and braces are part of the literal runs of the caller.
/// Nothing is complete in the output before <see cref="Flush"/>; after an exception the output holds a part of the value.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonSpanWriter
{
    private const int SmallestSpan = 512;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _position;

    /// <summary>Begins at the end of <paramref name="output"/>.</summary>
    /// <param name="output">Nothing else may write to it before <see cref="Flush"/>.</param>
    public JsonSpanWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _span = output.GetSpan(SmallestSpan);
    }

    /// <summary>Writes UTF-8 that is JSON already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _position += utf8.Length;
    }

    /// <summary>Hands over all that was written.</summary>
    public void Flush()
    {
        _output.Advance(_position);
        _span = default;
        _position = 0;
    }

    /// <summary>The free part of the span, with room for <paramref name="count"/> bytes at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if ((uint)count > (uint)(_span.Length - _position))
            Grow(count);
        // The position never leaves the span; a slice would test that again for each of many small writes.
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(_span), _position), _span.Length - _position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        _output.Advance(_position);
        _position = 0;
        _span = _output.GetSpan(Math.Max(count, SmallestSpan));
    }
}
