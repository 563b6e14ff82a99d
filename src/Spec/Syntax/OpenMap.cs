using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>The keys of a map that is being read.</summary>
/// <param name="nodes">Has the nodes that were read.</param>
/// <param name="first">The row of the first key.</param>
internal sealed class OpenMap(NodeTable nodes, int first)
{
    /// <summary>The most keys that are compared one by one, as nearly every map has them; a hostile one of a hundred thousand costs a bounded time.</summary>
    private const int FewKeys = 16;

    private Dictionary<string, int>? _keys;
    private int _count;

    /// <summary>The row of a key before <paramref name="end"/>; null where the map has none yet.</summary>
    public int? Find(string text, int end)
    {
        if (_keys is not null)
            return _keys.TryGetValue(text, out var found) ? found : null;
        for (var key = first; key < end; key = nodes.After(key + 1))
        {
            if (nodes.TextOf(key) == text)
                return key;
        }

        return null;
    }

    /// <summary>Takes the key of a row, whose value has been read, into account.</summary>
    public void Add(int key)
    {
        _count++;
        if (_keys is null && _count > FewKeys)
            _keys = AllKeys();
        else
            _keys?.Add(nodes.TextOf(key), key);
    }

    private Dictionary<string, int> AllKeys()
    {
        var keys = new Dictionary<string, int>();
        for (var key = first; key < nodes.Count; key = nodes.After(key + 1))
            keys.Add(nodes.TextOf(key), key);
        return keys;
    }
}
