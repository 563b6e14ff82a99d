using System.Collections.Generic;

namespace BusContracts.Spec.Syntax;

/// <summary>Every node of a text as a row, in the order of the text: a map or list, and then what is in it.</summary>
/// <remarks>
/// A large contract has hundreds of thousands of nodes. As objects all of them would live until the last event is bound, and each
/// garbage collection until then would follow and move them. Rows hold no reference, and a <see cref="SpecNode"/> is made of
/// one for whoever asks. Written by <see cref="SpecReader"/> alone; read by any number of threads.
/// </remarks>
/// <param name="source">The whole file.</param>
internal sealed class NodeTable(string source)
{
    private const int CharactersToARow = 12;

    /// <summary>One without nodes.</summary>
    public static readonly NodeTable Empty = new("");

    // A list that grows to hundreds of thousands of rows copies as many again; few contracts have more rows than this to a character.
    private readonly List<Row> _rows = new(source.Length / CharactersToARow);
    private readonly TextPool _texts = new();

    /// <summary>The whole file.</summary>
    public string Source => source;

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>The node of a row.</summary>
    public SpecNode this[int row]
    {
        get
        {
            var (form, range, end, _) = _rows[row];
            return form switch
            {
                NodeForm.Refused => new RefusedNode(range),
                NodeForm.List => new ListNode(range, this, row + 1, end),
                NodeForm.Map or NodeForm.FlowMap => new MapNode(range, form == NodeForm.FlowMap, this, row + 1, end),
                _ => new ScalarNode(this, row),
            };
        }
    }

    /// <summary>What a row is.</summary>
    public NodeForm FormOf(int row) => _rows[row].Form;

    /// <summary>Where it is shown.</summary>
    public TextRange RangeOf(int row) => _rows[row].Range;

    /// <summary>The text of a scalar's row.</summary>
    public string TextOf(int row) => _texts[_rows[row].Text];

    /// <summary>Where a scalar ends in the file; a block does many lines behind its range.</summary>
    public int EndOf(int row) => _rows[row].End;

    /// <summary>The row behind a row and all that is in it.</summary>
    public int After(int row) => _rows[row] is { Form: NodeForm.Map or NodeForm.FlowMap or NodeForm.List, End: var end } ? end : row + 1;

    /// <summary>Adds a scalar.</summary>
    public void AddScalar(NodeForm form, TextRange range, int end, string text) => _rows.Add(new Row(form, range, end, _texts.PlaceOf(text)));

    /// <summary>Adds what was refused.</summary>
    public void AddRefused(TextRange range) => _rows.Add(new Row(NodeForm.Refused, range, End: 0, Text: 0));

    /// <summary>Adds a map or list; what is added from here to <see cref="Close"/> is in it.</summary>
    public void Open(NodeForm form) => _rows.Add(new Row(form, default, End: 0, Text: 0));

    /// <summary>Ends a map or list.</summary>
    public void Close(int row, TextRange range) => _rows[row] = _rows[row] with { Range = range, End = _rows.Count };

    /// <summary>Takes a row out again, and all behind it.</summary>
    public void RemoveFrom(int row) => _rows.RemoveRange(row, _rows.Count - row);

    /// <param name="Form">What it is.</param>
    /// <param name="Range">Where it is shown.</param>
    /// <param name="End">Where a scalar ends in the file; the row behind the last one in a map or list.</param>
    /// <param name="Text">The place of a scalar's text.</param>
    private readonly record struct Row(NodeForm Form, TextRange Range, int End, int Text);
}

/// <summary>What a node is and, as far as it matters, how it is written.</summary>
internal enum NodeForm : byte
{
    /// <summary>Taken out, and reported.</summary>
    Refused,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map by indentation.</summary>
    Map,

    /// <summary>A map in braces.</summary>
    FlowMap,

    /// <summary>A scalar without quotes.</summary>
    Plain,

    /// <summary>A <c>|</c> block, which keeps its lines.</summary>
    Literal,

    /// <summary>A scalar in quotes, or a <c>&gt;</c> block.</summary>
    OtherScalar,
}
