using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>A part of the text: a map, a list or a scalar.</summary>
/// <param name="range">Where a problem of the whole node is shown: a scalar's text, the first key of a block map, the first dash of a block list, all of a flow map or list.</param>
internal abstract class SpecNode(TextRange range)
{
    public TextRange Range { get; } = range;
}

/// <summary>Keys and values, in the order of the text; no key stands twice.</summary>
internal sealed class MapNode(TextRange range, bool isFlow, IReadOnlyList<MapEntry> entries) : SpecNode(range)
{
    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; } = isFlow;

    public IReadOnlyList<MapEntry> Entries { get; } = entries;
}

/// <summary>One key of a map and its value.</summary>
internal readonly record struct MapEntry(ScalarNode Key, SpecNode Value);

/// <summary>Values in order.</summary>
internal sealed class ListNode(TextRange range, IReadOnlyList<SpecNode> items) : SpecNode(range)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}

/// <summary>A text: every scalar is one, so that <c>17.10</c> is not <c>17.1</c>.</summary>
internal sealed class ScalarNode(TextRange range, string text, bool isPlain, ScalarPositions positions) : SpecNode(range)
{
    public string Text { get; } = text;

    /// <summary>Whether it stands without quotes and is no block.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether nothing is written where a value could be.</summary>
    public bool IsEmpty => IsPlain && Text.Length == 0;

    /// <summary>Where a part of <see cref="Text"/> stands in the file; the whole scalar where that cannot be told.</summary>
    public TextRange RangeOf(int offset, int length) => positions.RangeOf(offset, length) ?? Range;
}

/// <summary>A value that was refused and reported already, so that nothing more is said of it.</summary>
internal sealed class RefusedNode(TextRange range) : SpecNode(range);
