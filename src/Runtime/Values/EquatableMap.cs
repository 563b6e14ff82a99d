using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace BusContracts;

/// <summary>An immutable map from strings that keeps the order of its entries, and is equal to another with equal entries in any order.</summary>
/// <remarks>
/// Keys are compared by ordinal. Where a key is given twice, the later value stands in the earlier place. A lookup compares
/// names in a small map and hashes in a large one, so that no choice of keys makes it slow. Safe for any number of threads if its values are.
/// </remarks>
/// <typeparam name="TValue">The value; for content equality equatable by content itself.</typeparam>
[CollectionBuilder(typeof(EquatableMap), nameof(EquatableMap.Create))]
public sealed class EquatableMap<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<EquatableMap<TValue>>
{
    private readonly KeyValuePair<string, TValue>[] _entries;
    private readonly int _count;
    private KeyIndex? _index;

    /// <summary>Takes over entries with distinct keys that nobody changes any more, and the index over them if there is one.</summary>
    internal EquatableMap(KeyValuePair<string, TValue>[] entries, int count, KeyIndex? index)
    {
        _entries = entries;
        _count = count;
        _index = index;
    }

    /// <summary>The map without entries.</summary>
    public static EquatableMap<TValue> Empty { get; } = new([], 0, null);

    /// <inheritdoc/>
    public int Count => _count;

    /// <summary>The entries in order, without a copy.</summary>
    public ReadOnlySpan<KeyValuePair<string, TValue>> Span => _entries.AsSpan(0, _count);

    /// <inheritdoc/>
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (var (key, _) in this)
                yield return key;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<TValue> Values
    {
        get
        {
            foreach (var (_, value) in this)
                yield return value;
        }
    }

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public TValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The map has no key '{key}'.");

    /// <summary>A copy of a dictionary.</summary>
    /// <param name="entries">The entries; null stands for none.</param>
    public static implicit operator EquatableMap<TValue>(Dictionary<string, TValue>? entries) => entries is null ? Empty : entries.ToEquatableMap();

    /// <summary>Whether both have equal entries, in whatever order.</summary>
    public static bool operator ==(EquatableMap<TValue>? left, EquatableMap<TValue>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ in an entry or in their number.</summary>
    public static bool operator !=(EquatableMap<TValue>? left, EquatableMap<TValue>? right) => !(left == right);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        var index = IndexOf(key);
        value = index < 0 ? default : _entries[index].Value;
        return index >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(EquatableMap<TValue>? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other._count != _count)
            return false;

        foreach (var (key, value) in Span)
        {
            if (!other.TryGetValue(key, out var theirs) || !EqualityComparer<TValue>.Default.Equals(value, theirs))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableMap<TValue>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, because the order of the entries must not matter.
        var sum = _count;
        foreach (var (key, value) in Span)
            sum = unchecked(sum + HashCode.Combine(key.GetHashCode(), value?.GetHashCode() ?? 0));
        return sum;
    }

    /// <summary>Goes through the entries in order, without allocating.</summary>
    /// <returns>The enumerator that <c>foreach</c> uses.</returns>
    public ItemEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => new(_entries, _count);

    IEnumerator<KeyValuePair<string, TValue>> IEnumerable<KeyValuePair<string, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, TValue>>)(_count == _entries.Length ? _entries : Span.ToArray())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<string, TValue>>)this).GetEnumerator();

    /// <summary>The entries: <c>{a: 1, b: 2}</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in Span)
            text.Append(text.Length == 1 ? "" : ", ").Append(key).Append(": ").Append(value?.ToString());
        return text.Append('}').ToString();
    }

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_count <= EquatableMap.LinearLimit)
            return EquatableMap.Scan(Span, key);

        // Two threads may both build it; the indexes are equal, and either may stay.
        var index = Volatile.Read(ref _index);
        if (index is null)
            Volatile.Write(ref _index, index = EquatableMap.Index(Span));
        return index.Find(key);
    }
}
