using System.ComponentModel;

namespace BusContracts.Generated;

/// <summary>Gathers the entries of an <see cref="EquatableMap{TValue}"/>; the default value is ready for use. A mutable struct: do not copy it.</summary>
/// <typeparam name="TValue">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonMapBuilder<TValue>
{
    private const int SecondCapacity = 4;
    private const int ThirdCapacity = EquatableMap.LinearLimit;

    private KeyValuePair<string, TValue>[]? _entries;
    private int _count;
    private ulong _seen;
    private KeyIndex? _index;

    /// <summary>Adds an entry, or gives a key that is there another value.</summary>
    public void Set(string key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var entry = new KeyValuePair<string, TValue>(key, value);
        if (MayBeSeen(key) && IndexOf(key) is >= 0 and var place)
        {
            _entries![place] = entry;
            return;
        }

        if (_entries is null)
            _entries = new KeyValuePair<string, TValue>[1];
        else if (_count == _entries.Length)
            Array.Resize(ref _entries, _count < SecondCapacity ? SecondCapacity : _count < ThirdCapacity ? ThirdCapacity : _count * 2);

        _entries[_count] = entry;
        _index?.Add(key, _count);
        _count++;
        if (_count == EquatableMap.LinearLimit + 1)
            _index = EquatableMap.Index<TValue>(_entries.AsSpan(0, _count));
    }

    internal readonly bool IsEmpty => _count == 0;

    internal readonly bool Contains(string key) => IndexOf(key) >= 0;

    /// <summary>The map of what was set; the builder must not be used again.</summary>
    public readonly EquatableMap<TValue> ToMap() => _count == 0 ? EquatableMap<TValue>.Empty : new(_entries!, _count, _index);

    /// <summary>Whether a key with this length and these ends was set already: spares most new keys of a small map the search.</summary>
    private bool MayBeSeen(string key)
    {
        if (_index is not null)
            return true;

        var mark = key.Length == 0 ? 0 : key[0] + (key[^1] * 7) + (key.Length * 11);
        var bit = 1UL << (mark & 63);
        var isSeen = (_seen & bit) != 0;
        _seen |= bit;
        return isSeen;
    }

    private readonly int IndexOf(string key)
    {
        if (_index is null)
            return EquatableMap.Scan<TValue>(_entries.AsSpan(0, _count), key);
        return _index.Find(key);
    }
}
