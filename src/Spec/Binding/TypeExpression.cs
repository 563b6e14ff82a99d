using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>
/// Reads a type as text: a scalar, a name under <c>types</c>, <c>list of T</c>, <c>map of T</c>. A <c>?</c> makes the name
/// before it nullable; that of a whole list or map stands behind a parenthesis: <c>(list of string)?</c>.
/// </summary>
internal sealed class TypeExpression
{
    /// <summary>Deeper ones are no payload of anybody's, but would be a stack of any height.</summary>
    private const int MaxNesting = 8;

    private static readonly (string Name, ScalarKind Kind)[] Scalars =
    [
        ("string", ScalarKind.String), ("integer", ScalarKind.Integer), ("number", ScalarKind.Number), ("boolean", ScalarKind.Boolean),
        ("uuid", ScalarKind.Uuid), ("timestamp", ScalarKind.Timestamp), ("unix-seconds", ScalarKind.UnixSeconds), ("any", ScalarKind.Any),
    ];

    private readonly ScalarNode _node;
    private readonly Scope _scope;
    private int _at;

    private TypeExpression(ScalarNode node, Scope scope)
    {
        _node = node;
        _scope = scope;
    }

    /// <summary>Words that a type may not be called.</summary>
    public static IEnumerable<string> ReservedWords => Scalars.Select(scalar => scalar.Name).Concat(["list", "map", "of"]);

    /// <summary>The type that a scalar of the spec names; null where it names none, and that was reported.</summary>
    public static ValueType? Bind(ScalarNode node, Scope scope)
    {
        if (scope.Types.Known(node.Text) is { } known)
            return known;
        var expression = new TypeExpression(node, scope);
        var type = expression.Type(nesting: 0);
        if (type is null)
            return null;
        if (expression.Rest.Length == 0)
        {
            scope.Types.Learn(node.Text, type);
            return type;
        }

        expression.Refuse(expression._at, node.Text.Length - expression._at, "a type ends before this");
        return null;
    }

    /// <summary>The scalar type of a name, or null.</summary>
    public static ScalarKind? ScalarOf(string name)
    {
        foreach (var scalar in Scalars)
        {
            if (scalar.Name == name)
                return scalar.Kind;
        }

        return null;
    }

    /// <summary>How a scalar type is written.</summary>
    public static string NameOf(ScalarKind kind) => Scalars.First(scalar => scalar.Kind == kind).Name;

    private string Rest => _node.Text.Substring(SkipBlanks());

    private ValueType? Type(int nesting)
    {
        if (nesting > MaxNesting)
        {
            Refuse(_at, _node.Text.Length - _at, $"lists and maps of types nest at most {MaxNesting} deep");
            return null;
        }

        if (Take("("))
            return Parenthesis(nesting);
        var start = SkipBlanks();
        var word = Word();
        if (word is "list" or "map" && Word() is "of")
        {
            var element = Type(nesting + 1);
            return element is null ? null : word == "list" ? new ValueType.List(element, Nullable: false) : new ValueType.Map(element, Nullable: false);
        }

        return Named(word, start, Take("?"));
    }

    private ValueType? Parenthesis(int nesting)
    {
        var inner = Type(nesting + 1);
        if (inner is null)
            return null;
        if (Take(")"))
            return Take("?") ? inner with { Nullable = true } : inner;
        Refuse(0, _node.Text.Length, "a ')' is missing");
        return null;
    }

    private ValueType? Named(string word, int start, bool isNullable)
    {
        if (ScalarOf(word) is { } scalar)
            return new ValueType.Scalar(scalar, isNullable);
        if (_scope.Types.IsRefused(word))
            return null;
        if (_scope.Types.Find(word) is { } declaration)
            return new ValueType.Named(word, declaration.Kind, isNullable);

        var advice = word.Length == 0 ? "write one, such as string or list of uuid"
            : word is "list" or "map" ? $"write '{word} of' and the type of what it holds"
            : DidYouMean.Nearest(word, ReservedWords.Concat(_scope.Types.Names)) is { } near ? $"did you mean '{near}'?"
            : $"write one of {string.Join(", ", Scalars.Select(known => known.Name))}, 'list of' or 'map of' a type, or define it under 'types'";
        Refuse(start, word.Length, advice);
        return null;
    }

    private void Refuse(int start, int length, string advice)
    {
        var range = length > 0 ? _node.RangeOf(start, length) : _node.Range;
        _scope.Problems.Add(ProblemKind.UnknownType, range, _node.Text.Substring(start, length), advice);
    }

    private string Word()
    {
        var start = SkipBlanks();
        while (_at < _node.Text.Length && !char.IsWhiteSpace(_node.Text[_at]) && _node.Text[_at] is not ('(' or ')' or '?'))
            _at++;
        return _node.Text.Substring(start, _at - start);
    }

    private bool Take(string token)
    {
        if (!string.Equals(Peek(), token, StringComparison.Ordinal))
            return false;
        _at++;
        return true;
    }

    private string Peek() => SkipBlanks() < _node.Text.Length ? _node.Text.Substring(_at, 1) : "";

    private int SkipBlanks()
    {
        while (_at < _node.Text.Length && char.IsWhiteSpace(_node.Text[_at]))
            _at++;
        return _at;
    }
}
