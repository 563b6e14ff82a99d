using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BusContracts.Spec.Syntax;

/// <summary>Reads YAML into nodes, once and to the first fault. The only file that knows YamlDotNet.</summary>
/// <remarks>
/// Of YamlDotNet it uses the event parser alone: its marks are exact, and two analyzer packages with different versions of it
/// share the higher one, whose other API may have moved.
/// </remarks>
internal sealed class SpecReader
{
    /// <summary>How deep lists and maps may stand in each other. The language itself needs eight.</summary>
    public const int MaxDepth = 32;

    private readonly string _text;
    private readonly TextLines _lines;
    private readonly ISet<int> _refusedKeys;
    private readonly ProblemList _problems;
    private readonly Stack<int> _openFlow = new();
    private readonly NodeTable _nodes;
    private readonly Parser _parser;
    private int _lastEvent;
    private int _closedFlow = -1;

    private SpecReader(string text, TextLines lines, ISet<int> refusedKeys, ProblemList problems)
    {
        _text = text;
        _lines = lines;
        _refusedKeys = refusedKeys;
        _problems = problems;
        _nodes = new NodeTable(text);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text, of which parts may be blanked.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="refusedKeys">Where keys begin whose values were refused and blanked.</param>
    /// <param name="problems">Takes what is wrong but does not stop the reading.</param>
    /// <param name="fault">What stopped it, or null.</param>
    /// <returns>The root; null where the text says nothing or has a fault.</returns>
    public static SpecNode? Read(string text, TextLines lines, ISet<int> refusedKeys, ProblemList problems, out YamlFault? fault)
    {
        var reader = new SpecReader(text, lines, refusedKeys, problems);
        try
        {
            fault = null;
            return reader.ReadDocument();
        }
        catch (FaultException found)
        {
            fault = found.Fault;
        }
        catch (YamlException unreadable)
        {
            fault = reader.FaultOf(unreadable);
        }
        catch (Exception unforeseen) when (unforeseen is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // The parser fails so, without a position, on a flow collection that the next key shows to be unclosed.
            fault = reader.FaultAt(reader._lastEvent, reader._lastEvent, unforeseen.Message, hasPosition: false);
        }

        return null;
    }

    private SpecNode? ReadDocument()
    {
        int? root = null;
        while (Next() is { } current)
        {
            switch (current)
            {
                case DocumentStart { IsImplicit: false } second when root is not null:
                    throw new FaultException(FaultAt(Offset(second.Start), Offset(second.End), "a second document begins here; a contract is one document", hasPosition: true) with { EndsText = true });
                case NodeEvent or AnchorAlias:
                    root = ReadNode(current, depth: 0);
                    break;
            }
        }

        return root is { } row ? _nodes[row] : null;
    }

    /// <summary>Reads a node with all that is in it.</summary>
    /// <returns>Its row.</returns>
    private int ReadNode(ParsingEvent current, int depth)
    {
        var row = _nodes.Count;
        var start = Offset(current.Start);
        if (current is AnchorAlias alias)
        {
            _problems.Add(ProblemKind.RefusedYaml, Range(current), "The alias '*" + alias.Value.Value + "'", "write the value out where it is used");
            _nodes.AddRefused(Range(current));
            return row;
        }

        // On some broken texts the parser ends a map where the value of a key is due.
        if (current is not NodeEvent node)
            throw new FaultException(FaultAt(start, start, "a value is missing before this", hasPosition: true));

        RefuseProperties(node);
        if (depth >= MaxDepth && current is not Scalar)
            throw new FaultException(new YamlFault(ProblemKind.NestedTooDeep, _lines.OnOneLine(start, start + 1), start, MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        switch (current)
        {
            case MappingStart map:
                ReadMap(map, depth);
                break;
            case SequenceStart list:
                ReadList(list, depth);
                break;
            default:
                ReadScalar((Scalar)current);
                break;
        }

        return row;
    }

    private void ReadMap(MappingStart map, int depth)
    {
        var row = _nodes.Count;
        var isFlow = Open(map.Style == MappingStyle.Flow, map.End);
        _nodes.Open(isFlow ? NodeForm.FlowMap : NodeForm.Map);
        var keys = new OpenMap(_nodes, row + 1);
        ParsingEvent current;
        while ((current = Required()) is not MappingEnd)
        {
            var key = ReadNode(current, depth + 1);
            var value = ReadNode(Required(), depth + 1);
            if (!Accepts(key, keys))
                _nodes.RemoveFrom(key);
            else
                Add(key, value, keys);
        }

        var isEmpty = _nodes.Count == row + 1;
        _nodes.Close(row, isFlow || isEmpty ? Close(isFlow, map, current) : _nodes.RangeOf(row + 1));
    }

    private void Add(int key, int value, OpenMap keys)
    {
        var range = _nodes.RangeOf(key);
        if (_refusedKeys.Contains(range.Start))
        {
            _nodes.RemoveFrom(value);
            _nodes.AddRefused(range);
        }

        keys.Add(key);
    }

    private void ReadList(SequenceStart list, int depth)
    {
        var row = _nodes.Count;
        var isFlow = Open(list.Style == SequenceStyle.Flow, list.End);
        _nodes.Open(NodeForm.List);
        ParsingEvent current;
        while ((current = Required()) is not SequenceEnd)
            ReadNode(current, depth + 1);

        _nodes.Close(row, Close(isFlow, list, current));
    }

    private void ReadScalar(Scalar scalar)
    {
        var (start, end) = (Offset(scalar.Start), Offset(scalar.End));
        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty)
            start = Math.Max(start, end - scalar.Value.Length);
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var range = isBlock ? _lines.OnOneLine(start, _lines.EndOf(_lines.LineAt(start))) : new TextRange(start, end - start);
        _nodes.AddScalar(FormOf(scalar.Style), range, end, scalar.Value);
    }

    private static NodeForm FormOf(ScalarStyle style) => style switch
    {
        ScalarStyle.Plain => NodeForm.Plain,
        ScalarStyle.Literal => NodeForm.Literal,
        _ => NodeForm.OtherScalar,
    };

    /// <summary>Whether the row is a key that the map may have.</summary>
    private bool Accepts(int key, OpenMap keys)
    {
        var range = _nodes.RangeOf(key);
        switch (_nodes.FormOf(key))
        {
            case NodeForm.Refused:
                return false;
            case NodeForm.Map or NodeForm.FlowMap:
                _problems.Add(ProblemKind.WrongShape, range, "A key", "a map", "a text");
                return false;
            case NodeForm.List:
                _problems.Add(ProblemKind.WrongShape, range, "A key", "a list", "a text");
                return false;
            case NodeForm.Plain when _nodes.TextOf(key) == "<<":
                _problems.Add(ProblemKind.RefusedYaml, range, "The merge key '<<'", "write the keys out, or share them as a type under 'types'");
                return false;
        }

        if (keys.Find(_nodes.TextOf(key), end: key) is not { } earlier)
            return true;
        var line = _lines.LineAt(_nodes.RangeOf(earlier).Start) + 1;
        _problems.Add(ProblemKind.DuplicateKey, range, _nodes.TextOf(key), line.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return false;
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
            return;
        var range = _lines.OnOneLine(Offset(node.Start), Offset(node.Start) + 1);
        if (!node.Anchor.IsEmpty)
            _problems.Add(ProblemKind.RefusedYaml, new TextRange(range.Start, node.Anchor.Value.Length + 1), "The anchor '&" + node.Anchor.Value + "'", "write the value out where it is used");
        else
            _problems.Add(ProblemKind.RefusedYaml, range, "The tag '" + node.Tag.Value + "'", "leave it out; every value is a text, and its key says what it means");
    }

    private bool Open(bool isFlow, Mark end)
    {
        if (isFlow)
            _openFlow.Push(Math.Min(Offset(end), _text.Length - 1));
        return isFlow;
    }

    private TextRange Close(bool isFlow, NodeEvent opening, ParsingEvent closing)
    {
        if (!isFlow)
            return _lines.OnOneLine(Offset(opening.Start), Offset(opening.Start) + 1);
        _closedFlow = _openFlow.Pop();
        return _lines.OnOneLine(_closedFlow, Offset(closing.End) + 1);
    }

    private ParsingEvent Required() => Next() ?? throw new FaultException(FaultAt(_lastEvent, _lastEvent, "the text ends too early", hasPosition: false));

    private ParsingEvent? Next()
    {
        if (!_parser.MoveNext() || _parser.Current is not { } current)
            return null;
        if (current is not Scalar { Value.Length: 0 })
            _lastEvent = Math.Max(_lastEvent, Offset(current.Start));
        return current;
    }

    private YamlFault FaultOf(YamlException unreadable) =>
        FaultAt(Offset(unreadable.Start), Offset(unreadable.End), unreadable.Message, hasPosition: unreadable.End.Index > 0);

    private YamlFault FaultAt(int start, int end, string reason, bool hasPosition) =>
        YamlFault.Describe(_text, _lines, start, end, reason, hasPosition, _lastEvent, _openFlow, _closedFlow);

    private TextRange Range(ParsingEvent current) => _lines.OnOneLine(Offset(current.Start), Offset(current.End));

    private int Offset(Mark mark) => (int)Math.Min(mark.Index, _text.Length);

    private sealed class FaultException(YamlFault fault) : Exception
    {
        public YamlFault Fault { get; } = fault;
    }
}
