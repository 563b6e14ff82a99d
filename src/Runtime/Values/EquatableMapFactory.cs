using BusContracts.Generated;

namespace BusContracts;

/// <summary>Makes <see cref="EquatableMap{TValue}"/> values.</summary>
public static class EquatableMap
{
    /// <summary>Up to so many entries comparing names is faster than hashing, and no choice of keys makes it slow.</summary>
    internal const int LinearLimit = 16;

    /// <summary>A map of entries; what a collection expression calls.</summary>
    /// <typeparam name="TValue">The value.</typeparam>
    /// <param name="entries">The entries; where a key is given twice, the later value stands in the earlier place.</param>
    /// <returns>The map.</returns>
    public static EquatableMap<TValue> Create<TValue>(ReadOnlySpan<KeyValuePair<string, TValue>> entries)
    {
        var map = new JsonMapBuilder<TValue>();
        foreach (var (key, value) in entries)
            map.Set(key, value);
        return map.ToMap();
    }

    /// <summary>A map of the entries of a sequence.</summary>
    /// <typeparam name="TValue">The value.</typeparam>
    /// <param name="entries">The entries; where a key is given twice, the later value stands in the earlier place.</param>
    /// <returns>The map.</returns>
    public static EquatableMap<TValue> ToEquatableMap<TValue>(this IEnumerable<KeyValuePair<string, TValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var map = new JsonMapBuilder<TValue>();
        foreach (var (key, value) in entries)
            map.Set(key, value);
        return map.ToMap();
    }

    /// <summary>Where a key stands, or -1.</summary>
    internal static int Scan<TValue>(ReadOnlySpan<KeyValuePair<string, TValue>> entries, string key)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            if (string.Equals(entries[i].Key, key))
                return i;
        }

        return -1;
    }

    /// <summary>Where each key stands.</summary>
    internal static KeyIndex Index<TValue>(ReadOnlySpan<KeyValuePair<string, TValue>> entries)
    {
        var index = new KeyIndex(entries.Length);
        for (var i = 0; i < entries.Length; i++)
            index.Add(entries[i].Key, i);
        return index;
    }
}
