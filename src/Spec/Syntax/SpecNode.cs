using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>A part of the text: a map, a list or a scalar.</summary>
internal abstract class SpecNode
{
    /// <summary>Where a problem of the whole node is shown: a scalar's text, the first key of a block map, the first dash of a block list, all of a flow map or list.</summary>
    public abstract TextRange Range { get; }
}

/// <summary>Keys and values, in the order of the text; no key stands twice.</summary>
/// <param name="range">Where it is shown.</param>
/// <param name="isFlow">Whether it is written in braces.</param>
/// <param name="nodes">Has the keys and values: a key, all of its value, and so on.</param>
/// <param name="first">The row of the first key.</param>
/// <param name="end">The row behind the last value.</param>
internal sealed class MapNode(TextRange range, bool isFlow, NodeTable nodes, int first, int end) : SpecNode
{
    private IReadOnlyList<MapEntry>? _entries;

    public override TextRange Range => range;

    /// <summary>A map without a key.</summary>
    public static MapNode Empty(TextRange range) => new(range, isFlow: false, NodeTable.Empty, 0, 0);

    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow => isFlow;

    public IReadOnlyList<MapEntry> Entries => _entries ??= ReadEntries();

    /// <summary>The entry of a key; null where the map has none.</summary>
    public MapEntry? Find(string key)
    {
        for (var row = first; row < end; row = nodes.After(row + 1))
        {
            if (nodes.TextOf(row) == key)
                return new MapEntry(nodes, row);
        }

        return null;
    }

    private MapEntry[] ReadEntries()
    {
        var count = 0;
        for (var row = first; row < end; row = nodes.After(row + 1))
            count++;
        var entries = new MapEntry[count];
        var next = first;
        for (var i = 0; i < count; i++, next = nodes.After(next + 1))
            entries[i] = new MapEntry(nodes, next);
        return entries;
    }
}

/// <summary>One key of a map and its value. Whoever asks for their nodes is given new ones; their texts are there without.</summary>
/// <param name="nodes">Has both.</param>
/// <param name="row">The row of the key.</param>
internal readonly struct MapEntry(NodeTable nodes, int row)
{
    /// <summary>The key, made anew.</summary>
    public ScalarNode Key => new(nodes, row);

    /// <summary>The value, made anew.</summary>
    public SpecNode Value => nodes[row + 1];

    /// <summary>What the key says.</summary>
    public string KeyText => nodes.TextOf(row);

    /// <summary>Where the key is shown.</summary>
    public TextRange KeyRange => nodes.RangeOf(row);

    /// <summary>What the value says where it is a text; empty where it is none.</summary>
    public string ValueText => nodes.FormOf(row + 1) is NodeForm.Plain or NodeForm.Literal or NodeForm.OtherScalar ? nodes.TextOf(row + 1) : "";
}

/// <summary>Values in order.</summary>
/// <param name="range">Where it is shown.</param>
/// <param name="nodes">Has the values.</param>
/// <param name="first">The row of the first.</param>
/// <param name="end">The row behind the last.</param>
internal sealed class ListNode(TextRange range, NodeTable nodes, int first, int end) : SpecNode
{
    private IReadOnlyList<SpecNode>? _items;

    public override TextRange Range => range;

    public IReadOnlyList<SpecNode> Items => _items ??= ReadItems();

    private List<SpecNode> ReadItems()
    {
        var items = new List<SpecNode>();
        for (var row = first; row < end; row = nodes.After(row))
            items.Add(nodes[row]);
        return items;
    }
}

/// <summary>A text: every scalar is one, so that <c>17.10</c> is not <c>17.1</c>.</summary>
/// <param name="nodes">Has it.</param>
/// <param name="row">Its row.</param>
internal sealed class ScalarNode(NodeTable nodes, int row) : SpecNode
{
    private BlockPositions? _block;

    public override TextRange Range => nodes.RangeOf(row);

    public string Text => nodes.TextOf(row);

    /// <summary>Whether it stands without quotes and is no block.</summary>
    public bool IsPlain => nodes.FormOf(row) == NodeForm.Plain;

    /// <summary>Whether nothing is written where a value could be.</summary>
    public bool IsEmpty => IsPlain && Text.Length == 0;

    /// <summary>Where a part of <see cref="Text"/> stands in the file; the whole scalar where that cannot be told.</summary>
    public TextRange RangeOf(int offset, int length) =>
        (nodes.FormOf(row) == NodeForm.Literal ? RangeInBlock(offset, length) : RangeOnLine(offset, length)) ?? Range;

    private TextRange? RangeInBlock(int offset, int length)
    {
        _block ??= new BlockPositions(nodes.Source, Range.Start, nodes.EndOf(row), Text);
        return _block.RangeOf(offset, length);
    }

    private TextRange? RangeOnLine(int offset, int length)
    {
        var (start, end, text) = (Range.Start, nodes.EndOf(row), Text);
        var begin = start < end && nodes.Source[start] is '"' or '\'' ? start + 1 : start;
        var isVerbatim = begin + text.Length <= end && string.CompareOrdinal(nodes.Source, begin, text, 0, text.Length) == 0;
        return isVerbatim ? new TextRange(begin + offset, length) : null;
    }
}

/// <summary>A value that was refused and reported already, so that nothing more is said of it.</summary>
internal sealed class RefusedNode(TextRange range) : SpecNode
{
    public override TextRange Range => range;
}
