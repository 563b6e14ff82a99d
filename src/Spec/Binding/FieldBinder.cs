using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds the fields of a payload or an object type, and the places of a tuple.</summary>
internal sealed class FieldBinder(Scope scope, MemberNames names, bool isTuple)
{
    private static readonly ScalarKind[] JsonTypes = [ScalarKind.String, ScalarKind.Integer, ScalarKind.Number, ScalarKind.Boolean];

    private readonly HashSet<string> _keys = [];
    private readonly HashSet<string> _wireNames = [];

    /// <summary>The fields of the release that is bound, in the order of the text; null where one of any release is wrong.</summary>
    public FieldSet? Bind(MapNode fields)
    {
        _keys.UnionWith(fields.Entries.Select(entry => entry.Key.Text));
        _wireNames.UnionWith(_keys);
        var bound = fields.Entries.Select(Bind).ToArray();
        return bound.Contains(null) ? null : FieldSet.Of(bound.OfType<(FieldModel, Lifetime)>(), scope.Releases.Bound);
    }

    private (FieldModel Field, Lifetime Lifetime)? Bind(MapEntry entry)
    {
        var name = entry.Key.Text;
        var keys = KeysOf(entry);
        if (keys is null)
            return null;

        var seen = isTuple ? FieldObservation.None : FieldObservation.Bind(keys, scope);
        var isDocumented = seen?.TypeNode is null || keys.Find("type") is not null;
        var type = !isDocumented ? seen!.Type! with { Nullable = true }
            : seen is null && keys.Find("type") is null ? null
            : DocumentedType(keys);
        var accept = keys.Scalars("accept").Select(AcceptedType).OfType<ScalarKind>().ToEquatableArray();
        var summary = keys.Prose("summary");
        var chosen = keys.Scalar("property");
        var isOptional = !isTuple && (keys.Flag("optional", otherwise: false) || !isDocumented);
        var also = isTuple ? default : keys.Scalars("also").Where(IsNew).Select(other => other.Text).ToEquatableArray();
        var (lifetime, dated) = isTuple ? (Lifetime.Always, null) : Dates(keys, $"the field '{name}'");
        keys.RefuseOthers();

        var property = names.Claim(name, entry.Key.Range, chosen);
        if (type is null || property is null || seen is null)
            return null;
        var field = new FieldModel(name, property, type, isOptional, also, accept, summary) { IsDocumented = isDocumented };
        if (isTuple)
            return (field, lifetime);
        field = field with { Since = lifetime.Since, Changes = dated!.Value.Changes, Deprecation = dated.Value.Deprecation };
        return (isDocumented ? seen.On(field, scope) : field with { Observed = seen.Note }) is { } model ? (model, lifetime) : null;
    }

    private ValueType? DocumentedType(Keys keys) =>
        keys.RequireScalar("type", "type: string") is { } text ? TypeExpression.Bind(text, scope) : null;

    private (Lifetime Lifetime, (EquatableArray<ChangeModel> Changes, DeprecationModel? Deprecation)? Dated) Dates(Keys keys, string what)
    {
        var dates = new LifetimeBinder(keys, what, scope);
        var lifetime = dates.Bind();
        return (lifetime, (dates.Changes(lifetime), new DeprecationBinder(scope, "field", _keys).Bind(keys, dates, lifetime)));
    }

    /// <summary>A field that is a text alone is short for its type.</summary>
    private Keys? KeysOf(MapEntry entry)
    {
        var what = $"the field '{entry.Key.Text}'";
        if (entry.Value is ScalarNode { IsEmpty: false } type)
        {
            var typeKey = new ScalarNode(entry.Key.Range, "type", ScalarForm.Plain, "", 0);
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
