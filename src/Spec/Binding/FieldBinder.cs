using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds the fields of a payload or an object type, and the places of a tuple.</summary>
internal sealed class FieldBinder(Scope scope, MemberNames names, bool isTuple)
{
    private static readonly ScalarKind[] JsonTypes = [ScalarKind.String, ScalarKind.Integer, ScalarKind.Number, ScalarKind.Boolean];

    private MapNode? _fields;
    private HashSet<string>? _names;
    private HashSet<string>? _wireNames;

    /// <summary>The names of the fields; few contracts ask for them.</summary>
    private HashSet<string> Names => _names ??= [.. _fields!.Entries.Select(entry => entry.KeyText)];

    /// <summary>The fields of the release that is bound, in the order of the text; null where one of any release is wrong.</summary>
    public FieldSet? Bind(MapNode fields)
    {
        _fields = fields;
        var bound = new List<(FieldModel, Lifetime)>(fields.Entries.Count);
        foreach (var entry in fields.Entries)
        {
            if (Bind(entry) is { } field)
                bound.Add(field);
        }

        return bound.Count == fields.Entries.Count ? FieldSet.Of(bound, scope.Releases.Bound) : null;
    }

    private (FieldModel Field, Lifetime Lifetime)? Bind(MapEntry entry)
    {
        // Most fields have one of a few types, and need no node.
        if (scope.Types.Known(entry.ValueText) is { } known)
            return OfTypeAlone(entry, known);
        if (entry.Value is ScalarNode { IsEmpty: false } type)
            return OfTypeAlone(entry, TypeExpression.Bind(type, scope));
        var what = $"the field '{entry.KeyText}'";
        return Shape.Map(entry.Value, what, scope.Problems, "a type such as string, or a map with the key 'type'") is { } map
            ? Bind(entry.Key, what, new Keys(map, entry.KeyRange, what, scope.Problems))
            : null;
    }

    /// <summary>A field that is a text alone is short for its type.</summary>
    private (FieldModel Field, Lifetime Lifetime)? OfTypeAlone(MapEntry entry, ValueType? type)
    {
        var property = names.Claim(entry.KeyText, entry.KeyRange);
        return type is null || property is null
            ? null
            : (scope.PlainFields.Of(entry.KeyText, property, type), Lifetime.Always);
    }

    private (FieldModel Field, Lifetime Lifetime)? Bind(ScalarNode name, string what, Keys keys)
    {
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
        var (lifetime, dated) = isTuple ? (Lifetime.Always, null) : Dates(keys, what);
        keys.RefuseOthers();

        var property = names.Claim(name.Text, name.Range, chosen);
        if (type is null || property is null || seen is null)
            return null;
        var field = new FieldModel(name.Text, property, type, isOptional, also, accept, summary) { IsDocumented = isDocumented };
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
        return (lifetime, (dates.Changes(lifetime), new DeprecationBinder(scope, "field", Names).Bind(keys, dates, lifetime)));
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
        _wireNames ??= [.. Names];
        if (_wireNames.Add(other.Text))
            return true;
        scope.Problems.Add(ProblemKind.NameClash, other.Range, "wire name", other.Text, "a field of the same data", "name a key that no field has");
        return false;
    }
}
