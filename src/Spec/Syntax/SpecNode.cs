using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>A part of the text: a map, a list or a scalar.</summary>
/// <param name="range">Where a problem of the whole node is shown: a scalar's text, the first key of a block map, the first dash of a block list, all of a flow map or list.</param>
internal abstract class SpecNode(TextRange range)
{
    public TextRange Range { get; } = range;
}

/// <summary>Keys and values, in the order of the text; no key stands twice.</summary>
/// <param name="range">Where it is shown.</param>
/// <param name="isFlow">Whether it is written in braces.</param>
/// <param name="nodes">Has the keys and values: a key, all of its value, and so on.</param>
/// <param name="first">The row of the first key.</param>
/// <param name="end">The row behind the last value.</param>
internal sealed class MapNode(TextRange range, bool isFlow, NodeTable nodes, int first, int end) : SpecNode(range)
{
    private IReadOnlyList<MapEntry>? _entries;

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
                return EntryAt(row);
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
            entries[i] = EntryAt(next);
        return entries;
    }

    private MapEntry EntryAt(int row) => new((ScalarNode)nodes[row], nodes[row + 1]);
}

/// <summary>One key of a map and its value.</summary>
internal readonly record struct MapEntry(ScalarNode Key, SpecNode Value);

/// <summary>Values in order.</summary>
/// <param name="range">Where it is shown.</param>
/// <param name="nodes">Has the values.</param>
/// <param name="first">The row of the first.</param>
/// <param name="end">The row behind the last.</param>
internal sealed class ListNode(TextRange range, NodeTable nodes, int first, int end) : SpecNode(range)
{
    private IReadOnlyList<SpecNode>? _items;

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
/// <param name="range">Where it is shown.</param>
/// <param name="text">What it says.</param>
/// <param name="form">How it is written.</param>
/// <param name="source">The whole file.</param>
/// <param name="end">Where it ends in the file; a block does many lines behind its range.</param>
internal sealed class ScalarNode(TextRange range, string text, NodeForm form, string source, int end) : SpecNode(range)
{
    private BlockPositions? _block;

    public string Text { get; } = text;

    /// <summary>Whether it stands without quotes and is no block.</summary>
    public bool IsPlain => form == NodeForm.Plain;

    /// <summary>Whether nothing is written where a value could be.</summary>
    public bool IsEmpty => IsPlain && Text.Length == 0;

    /// <summary>Where a part of <see cref="Text"/> stands in the file; the whole scalar where that cannot be told.</summary>
    public TextRange RangeOf(int offset, int length) => (form == NodeForm.Literal ? RangeInBlock(offset, length) : RangeOnLine(offset, length)) ?? Range;

    private TextRange? RangeInBlock(int offset, int length)
    {
        _block ??= new BlockPositions(source, Range.Start, end, Text);
        return _block.RangeOf(offset, length);
    }

    private TextRange? RangeOnLine(int offset, int length)
    {
        var begin = Range.Start < end && source[Range.Start] is '"' or '\'' ? Range.Start + 1 : Range.Start;
        var isVerbatim = begin + Text.Length <= end && string.CompareOrdinal(source, begin, Text, 0, Text.Length) == 0;
        return isVerbatim ? new TextRange(begin + offset, length) : null;
    }
}

/// <summary>A value that was refused and reported already, so that nothing more is said of it.</summary>
internal sealed class RefusedNode(TextRange range) : SpecNode(range);
