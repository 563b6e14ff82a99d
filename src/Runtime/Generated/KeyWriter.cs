using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace BusContracts.Generated;

/// <summary>Writes a routing key, a binding pattern or an ACL as UTF-8; called by generated builders only.</summary>
/// <remarks>Begins in the caller's buffer and grows on the heap, so an over-long value is reported and never cut.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct KeyWriter
{
    /// <summary>The size of buffer that holds every legal routing key.</summary>
    public const int InitialCapacity = 256;

    private Span<byte> _buffer;
    private int _length;
    private string? _longestPlaceholder;
    private int _longestLength;

    /// <summary>Begins in <paramref name="buffer"/>.</summary>
    public KeyWriter(Span<byte> buffer) => _buffer = buffer;

    /// <summary>What is written so far.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    /// <summary>Writes a run of the template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    /// <summary>Writes one word.</summary>
    /// <exception cref="ArgumentException">The value cannot be one word of a key.</exception>
    public void Word(string value, string placeholder) => Value(value, placeholder, mayHoldDots: false);

    /// <summary>Writes one word or several.</summary>
    /// <exception cref="ArgumentException">The value has an empty word or a wildcard.</exception>
    public void Words(string value, string placeholder) => Value(value, placeholder, mayHoldDots: true);

    /// <summary>Writes one word.</summary>
    /// <exception cref="ArgumentException">The value cannot be one word of a key.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Word(Uuid value, string placeholder)
    {
        if (value.TextOrNull is { } text)
        {
            Value(text, placeholder, mayHoldDots: false);
            return;
        }

        value.CanonicalGuid.TryFormat(Reserve(Uuid.CanonicalLength), out var written);
        Wrote(written, placeholder);
    }

    /// <summary>Writes one word.</summary>
    public void Word(long value, string placeholder)
    {
        value.TryFormat(Reserve(20), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Wrote(written, placeholder);
    }

    /// <summary>What was written, as a routing key.</summary>
    /// <exception cref="ArgumentException">It has more than 255 UTF-8 bytes.</exception>
    public readonly RoutingKey ToRoutingKey() => new(ToText("A routing key"));

    /// <summary>What was written, as a binding pattern.</summary>
    /// <exception cref="ArgumentException">It has more than 255 UTF-8 bytes.</exception>
    public readonly BindingPattern ToBindingPattern() => new(ToText("A binding pattern"));

    /// <summary>What was written, as an ACL; AMQP sets no limit to its length.</summary>
    public readonly Acl ToAcl() => new(ToString());

    /// <summary>What was written, as an ACL pattern.</summary>
    public readonly AclPattern ToAclPattern() => new(ToString());

    /// <summary>What was written.</summary>
    public override readonly string ToString() => AsciiText.TryGet(Written) ?? Encoding.UTF8.GetString(Written);

    private readonly string ToText(string what) =>
        _length <= KeyText.MaxUtf8Bytes
            ? ToString()
            : throw new ArgumentException(
                $"{what} has at most {KeyText.MaxUtf8Bytes} UTF-8 bytes, and with this '{_longestPlaceholder}' it has {_length}.",
                _longestPlaceholder);

    private void Value(string value, string placeholder, bool mayHoldDots)
    {
        ArgumentNullException.ThrowIfNull(value, placeholder);
        if (KeyText.ValueProblem(value, mayHoldDots) is { } problem)
            throw new ArgumentException($"The value of '{placeholder}' cannot stand in a key: {problem}.", placeholder);

        Wrote(Encoding.UTF8.GetBytes(value, Reserve(Encoding.UTF8.GetMaxByteCount(value.Length))), placeholder);
    }

    private void Wrote(int count, string placeholder)
    {
        _length += count;
        if (count > _longestLength)
            (_longestLength, _longestPlaceholder) = (count, placeholder);
    }

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
