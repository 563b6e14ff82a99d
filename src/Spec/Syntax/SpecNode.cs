using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>A part of the text: a map, a list or a scalar.</summary>
/// <param name="range">Where a problem of the whole node is shown: a scalar's text, the first key of a block map, the first dash of a block list, all of a flow map or list.</param>
internal abstract class SpecNode(TextRange range)
{
    public TextRange Range { get; } = range;
}

/// <summary>Keys and values, in the order of the text; no key stands twice.</summary>
internal sealed class MapNode(TextRange range, bool isFlow, MapEntry[] entries) : SpecNode(range)
{
    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; } = isFlow;

    public IReadOnlyList<MapEntry> Entries => entries;

    /// <summary>The entry of a key; null where the map has none.</summary>
    public MapEntry? Find(string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Text == key)
                return entry;
        }

        return null;
    }
}

/// <summary>One key of a map and its value.</summary>
internal readonly record struct MapEntry(ScalarNode Key, SpecNode Value);

/// <summary>Values in order.</summary>
internal sealed class ListNode(TextRange range, IReadOnlyList<SpecNode> items) : SpecNode(range)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}

/// <summary>A text: every scalar is one, so that <c>17.10</c> is not <c>17.1</c>.</summary>
/// <param name="range">Where it is shown.</param>
/// <param name="text">What it says.</param>
/// <param name="form">How it is written.</param>
/// <param name="source">The whole file.</param>
/// <param name="end">Where it ends in the file; a block does many lines behind its range.</param>
internal sealed class ScalarNode(TextRange range, string text, ScalarForm form, string source, int end) : SpecNode(range)
{
    private BlockPositions? _block;

    public string Text { get; } = text;

    /// <summary>Whether it stands without quotes and is no block.</summary>
    public bool IsPlain => form == ScalarForm.Plain;

    /// <summary>Whether nothing is written where a value could be.</summary>
    public bool IsEmpty => IsPlain && Text.Length == 0;

    /// <summary>Where a part of <see cref="Text"/> stands in the file; the whole scalar where that cannot be told.</summary>
    public TextRange RangeOf(int offset, int length) => (form == ScalarForm.Literal ? RangeInBlock(offset, length) : RangeOnLine(offset, length)) ?? Range;

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

/// <summary>How a scalar is written, as far as it matters.</summary>
internal enum ScalarForm : byte
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>A <c>|</c> block, which keeps its lines.</summary>
    Literal,

    /// <summary>In quotes, or as a <c>&gt;</c> block.</summary>
    Other,
}

/// <summary>A value that was refused and reported already, so that nothing more is said of it.</summary>
internal sealed class RefusedNode(TextRange range) : SpecNode(range);
