using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>A map whose entries are being read.</summary>
/// <remarks>
/// A contract has thousands of maps with few keys each: they share one list while they are open, and leave it with an array of
/// their size; and their keys are compared one by one.
/// </remarks>
/// <param name="open">The entries of all maps that are open, those of the innermost last.</param>
internal sealed class OpenMap(List<MapEntry> open)
{
    /// <summary>The most keys that are compared one by one, so that a hostile map of a hundred thousand costs a bounded time.</summary>
    private const int FewKeys = 16;

    private readonly int _first = open.Count;
    private Dictionary<string, ScalarNode>? _keys;

    /// <summary>The key of a text; null where the map has none yet.</summary>
    public ScalarNode? Find(string text)
    {
        if (_keys is not null)
            return _keys.TryGetValue(text, out var found) ? found : null;
        for (var i = _first; i < open.Count; i++)
        {
            if (open[i].Key.Text == text)
                return open[i].Key;
        }

        return null;
    }

    /// <summary>Adds an entry whose key the map has not.</summary>
    public void Add(MapEntry entry)
    {
        open.Add(entry);
        if (_keys is null && open.Count - _first > FewKeys)
            _keys = AllKeys();
        else
            _keys?.Add(entry.Key.Text, entry.Key);
    }

    /// <summary>The entries, when all maps inside are closed.</summary>
    public MapEntry[] Close()
    {
        var entries = new MapEntry[open.Count - _first];
        open.CopyTo(_first, entries, 0, entries.Length);
        open.RemoveRange(_first, entries.Length);
        return entries;
    }

    private Dictionary<string, ScalarNode> AllKeys()
    {
        var keys = new Dictionary<string, ScalarNode>();
        for (var i = _first; i < open.Count; i++)
            keys.Add(open[i].Key.Text, open[i].Key);
        return keys;
    }
}
