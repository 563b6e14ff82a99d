using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds the fields of a payload or an object type, and the places of a tuple.</summary>
internal sealed class FieldBinder(Scope scope, MemberNames names, bool isTuple)
{
    private static readonly ScalarKind[] JsonTypes = [ScalarKind.String, ScalarKind.Integer, ScalarKind.Number, ScalarKind.Boolean];

    private readonly HashSet<string> _wireNames = [];

    /// <summary>The fields in the order of the text; null where one of them is wrong.</summary>
    public IReadOnlyList<FieldModel>? Bind(MapNode fields)
    {
        foreach (var entry in fields.Entries)
            _wireNames.Add(entry.Key.Text);
        var bound = fields.Entries.Select(Bind).ToArray();
        return bound.Contains(null) ? null : bound.OfType<FieldModel>().ToArray();
    }

    private FieldModel? Bind(MapEntry entry)
    {
        var name = entry.Key.Text;
        var keys = KeysOf(entry);
        if (keys is null)
            return null;

        var type = keys.RequireScalar("type", "type: string") is { } text ? TypeExpression.Bind(text, scope) : null;
        var accept = keys.Scalars("accept").Select(AcceptedType).OfType<ScalarKind>().ToEquatableArray();
        var summary = keys.Prose("summary");
        var chosen = keys.Scalar("property");
        var isOptional = !isTuple && keys.Flag("optional", otherwise: false);
        var also = isTuple ? default : keys.Scalars("also").Where(IsNew).Select(other => other.Text).ToEquatableArray();
        keys.RefuseOthers();

        var property = names.Claim(name, entry.Key.Range, chosen);
        return type is null || property is null ? null : new FieldModel(name, property, type, isOptional, also, accept, summary);
    }

    /// <summary>A field that is a text alone is short for its type.</summary>
    private Keys? KeysOf(MapEntry entry)
    {
        var what = $"the field '{entry.Key.Text}'";
        if (entry.Value is ScalarNode { IsEmpty: false } type)
        {
            var typeKey = new ScalarNode(entry.Key.Range, "type", isPlain: true, new ScalarPositions("", 0, 0, "", isLiteral: false));
            return new Keys(new MapNode(entry.Key.Range, isFlow: false, [new MapEntry(typeKey, type)]), entry.Key.Range, what, scope.Problems);
        }

        return Shape.Map(entry.Value, what, scope.Problems, "a type such as string, or a map with the key 'type'") is { } map
            ? new Keys(map, entry.Key.Range, what, scope.Problems)
            : null;
    }

    private ScalarKind? AcceptedType(ScalarNode name)
    {
        if (TypeExpression.ScalarOf(name.Text) is { } kind && JsonTypes.Contains(kind))
            return kind;
        scope.Problems.Add(ProblemKind.UnknownValue, name.Range, name.Text, "accept", string.Join(" or ", JsonTypes.Select(TypeExpression.NameOf)));
        return null;
    }

    private bool IsNew(ScalarNode other)
    {
        if (_wireNames.Add(other.Text))
            return true;
        scope.Problems.Add(ProblemKind.NameClash, other.Range, "wire name", other.Text, "a field of the same data", "name a key that no field has");
        return false;
    }
}
