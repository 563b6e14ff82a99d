using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Baseline;

/// <summary>Finds where a change stands in the contract's text; for what is gone, the thing that had it.</summary>
internal sealed class ChangePlaces(MapNode root)
{
    /// <summary>The value that changed, or the key of the thing that is new, or the key of the nearest thing around what is gone.</summary>
    /// <remarks>On a path sections and groups (<c>events</c>, <c>data</c>) take turns with things (an event, a field); its last key may be a facet of a thing.</remarks>
    public TextRange RangeOf(EquatableArray<string> path)
    {
        var keys = new ScalarNode[path.Count];
        SpecNode node = root;
        for (var depth = 0; depth < path.Count; depth++)
        {
            if (node is ScalarNode { IsEmpty: false } shorthand && depth > 0 && IsValueItself(path[depth]))
                return shorthand.Range;
            if (EntryOf(node, path[depth]) is not { } entry)
                return depth == 0 ? FirstKey : keys[ThingBefore(depth)].Range;
            keys[depth] = entry.Key;
            node = entry.Value;
        }

        const int field = 4;
        return path.Count != field && node is ScalarNode { IsEmpty: false } value ? value.Range : keys[path.Count - 1].Range;
    }

    /// <summary>Whether the text has a thing at the path, though perhaps with a mistake that keeps it out of the model.</summary>
    public bool Has(EquatableArray<string> path)
    {
        SpecNode node = root;
        foreach (var key in path)
        {
            if (node is ListNode list)
                return list.Items.Any(item => item is ScalarNode scalar && scalar.Text == key);
            if (EntryOf(node, key) is not { } entry)
                return false;
            node = entry.Value;
        }

        return true;
    }

    private TextRange FirstKey => root.Entries.Count > 0 ? root.Entries[0].Key.Range : root.Range;

    private static int ThingBefore(int depth) => depth == 1 ? 0 : depth - 1 - (depth % 2);

    /// <summary>A field that is a text is its type, and a header's text its value.</summary>
    private static bool IsValueItself(string facet) => facet is "type" or "value";

    private static MapEntry? EntryOf(SpecNode node, string key) => (node as MapNode)?.Find(key);
}
