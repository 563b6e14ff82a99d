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
    private readonly List<MapEntry> _openEntries = [];
    private readonly TextPool _texts = new();
    private readonly Parser _parser;
    private int _lastEvent;
    private int _closedFlow = -1;

    private SpecReader(string text, TextLines lines, ISet<int> refusedKeys, ProblemList problems)
    {
        _text = text;
        _lines = lines;
        _refusedKeys = refusedKeys;
        _problems = problems;
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
        SpecNode? root = null;
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

        return root;
    }

    private SpecNode ReadNode(ParsingEvent current, int depth)
    {
        var start = Offset(current.Start);
        if (current is AnchorAlias alias)
        {
            _problems.Add(ProblemKind.RefusedYaml, Range(current), "The alias '*" + alias.Value.Value + "'", "write the value out where it is used");
            return new RefusedNode(Range(current));
        }

        // On some broken texts the parser ends a map where the value of a key is due.
        if (current is not NodeEvent node)
            throw new FaultException(FaultAt(start, start, "a value is missing before this", hasPosition: true));

        RefuseProperties(node);
        if (depth >= MaxDepth && current is not Scalar)
            throw new FaultException(new YamlFault(ProblemKind.NestedTooDeep, _lines.OnOneLine(start, start + 1), start, MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        return current switch
        {
            MappingStart map => ReadMap(map, depth),
            SequenceStart list => ReadList(list, depth),
            _ => ReadScalar((Scalar)current),
        };
    }

    private MapNode ReadMap(MappingStart map, int depth)
    {
        var isFlow = Open(map.Style == MappingStyle.Flow, map.End);
        var entries = new OpenMap(_openEntries);
        ParsingEvent current;
        while ((current = Required()) is not MappingEnd)
        {
            var key = ReadNode(current, depth + 1);
            var value = ReadNode(Required(), depth + 1);
            if (key is ScalarNode name && Accepts(name, entries))
                entries.Add(new MapEntry(name, _refusedKeys.Contains(name.Range.Start) ? new RefusedNode(name.Range) : value));
            else if (key is MapNode or ListNode)
                _problems.Add(ProblemKind.WrongShape, key.Range, "A key", key is MapNode ? "a map" : "a list", "a text");
        }

        var read = entries.Close();
        var range = isFlow || read.Length == 0 ? Close(isFlow, map, current) : read[0].Key.Range;
        return new MapNode(range, isFlow, read);
    }

    private ListNode ReadList(SequenceStart list, int depth)
    {
        var isFlow = Open(list.Style == SequenceStyle.Flow, list.End);
        var items = new List<SpecNode>();
        ParsingEvent current;
        while ((current = Required()) is not SequenceEnd)
            items.Add(ReadNode(current, depth + 1));

        return new ListNode(Close(isFlow, list, current), items);
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        var (start, end) = (Offset(scalar.Start), Offset(scalar.End));
        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty)
            start = Math.Max(start, end - scalar.Value.Length);
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var range = isBlock ? _lines.OnOneLine(start, _lines.EndOf(_lines.LineAt(start))) : new TextRange(start, end - start);
        return new ScalarNode(range, _texts.OneOf(scalar.Value), FormOf(scalar.Style), _text, end);
    }

    private static ScalarForm FormOf(ScalarStyle style) => style switch
    {
        ScalarStyle.Plain => ScalarForm.Plain,
        ScalarStyle.Literal => ScalarForm.Literal,
        _ => ScalarForm.Other,
    };

    private bool Accepts(ScalarNode key, OpenMap entries)
    {
        if (key is { IsPlain: true, Text: "<<" })
        {
            _problems.Add(ProblemKind.RefusedYaml, key.Range, "The merge key '<<'", "write the keys out, or share them as a type under 'types'");
            return false;
        }

        if (entries.Find(key.Text) is not { } earlier)
            return true;
        var line = _lines.LineAt(earlier.Range.Start) + 1;
        _problems.Add(ProblemKind.DuplicateKey, key.Range, key.Text, line.ToString(System.Globalization.CultureInfo.InvariantCulture));
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
