using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace BusContracts.Generated;

/// <summary>Writes a routing key, a binding pattern or an ACL; called by generated builders only.</summary>
/// <remarks>
/// As UTF-8 it begins in the caller's buffer and grows on the heap, so an over-long value is reported and never cut. As a text it
/// writes into the string itself, whose length the caller knows. A mutable struct: do not copy it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct KeyWriter
{
    /// <summary>The size of buffer that holds every legal routing key.</summary>
    public const int InitialCapacity = 256;

    private readonly string? _text;
    private Span<byte> _buffer;
    private int _length;
    private int _bytesBeyondLength;
    private string? _longestPlaceholder;
    private int _longestLength;

    /// <summary>Begins as UTF-8 in <paramref name="buffer"/>.</summary>
    public KeyWriter(Span<byte> buffer) => _buffer = buffer;

    /// <summary>Begins as a text of exactly <paramref name="length"/> characters.</summary>
    /// <remarks>The string is filled after its creation and before anyone else has it: the callback of string.Create would be handed a copy of every value.</remarks>
    public KeyWriter(int length) => _text = new string('\0', length);

    /// <summary>What is written so far as UTF-8; empty for a text.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Written => _text is null ? _buffer[.._length] : default;

    /// <summary>The free part of the text; nobody else has it before it is whole.</summary>
    private readonly Span<char> Chars => MemoryMarshal.CreateSpan(ref Unsafe.AsRef(in _text!.GetPinnableReference()), _text.Length)[_length..];

    /// <summary>Writes a run of the template.</summary>
    /// <param name="text">The run.</param>
    /// <param name="utf8">The same in UTF-8. Both are constants, of which each form of writer copies its own.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string text, scoped ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_text is null)
        {
            Literal(utf8);
            return;
        }

        text.CopyTo(Chars);
        _length += text.Length;
        _bytesBeyondLength += utf8.Length - text.Length;
    }

    /// <summary>Writes a run of the template; into UTF-8 only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    /// <summary>What was written, as a routing key.</summary>
    /// <exception cref="ArgumentException">It has more than 255 UTF-8 bytes.</exception>
    public readonly RoutingKey ToRoutingKey() => new(ToText("A routing key"));

    /// <summary>What was written in UTF-8, as a routing key whose text may be kept from an earlier one.</summary>
    /// <inheritdoc cref="ToRoutingKey()"/>
    internal readonly RoutingKey ToRoutingKey(TextCache? texts) => _length <= KeyText.MaxUtf8Bytes && texts?.TryGet(Written) is { } kept ? new(kept) : ToRoutingKey();

    /// <summary>What was written in UTF-8, as an ACL whose text may be kept from an earlier one.</summary>
    internal readonly Acl ToAcl(TextCache? texts) => texts?.TryGet(Written) is { } kept ? new(kept) : ToAcl();

    /// <summary>What was written, as a binding pattern.</summary>
    /// <exception cref="ArgumentException">It has more than 255 UTF-8 bytes.</exception>
    public readonly BindingPattern ToBindingPattern() => new(ToText("A binding pattern"));

    /// <summary>What was written, as an ACL; AMQP sets no limit to its length.</summary>
    public readonly Acl ToAcl() => new(ToString());

    /// <summary>What was written, as an ACL pattern.</summary>
    public readonly AclPattern ToAclPattern() => new(ToString());

    /// <summary>What was written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override readonly string ToString() => _text ?? Utf8ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly string ToText(string what)
    {
        if (_length + _bytesBeyondLength > KeyText.MaxUtf8Bytes)
            ThrowTooLong(what);
        return _text ?? Utf8ToString();
    }

    private readonly string Utf8ToString() => AsciiText.TryGet(Written) ?? Encoding.UTF8.GetString(Written);

    private readonly void ThrowTooLong(string what) => throw new ArgumentException(
        $"{what} has at most {KeyText.MaxUtf8Bytes} UTF-8 bytes, and with this '{_longestPlaceholder}' it has {_length + _bytesBeyondLength}.",
        _longestPlaceholder);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
            Grow(count);
        return _buffer[_length..];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        var larger = new byte[Math.Max(_buffer.Length * 2, _length + count)];
        Written.CopyTo(larger);
        _buffer = larger;
    }
}
