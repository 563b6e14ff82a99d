using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>What servers were seen to do with a field instead of what is documented.</summary>
/// <param name="Note">Where; null where nothing was seen.</param>
/// <param name="IsAbsent">Whether they do not send it.</param>
/// <param name="TypeNode">The type that they send, as written.</param>
/// <param name="Type">That type; null where there is none, or where it is wrong and was reported.</param>
internal sealed record FieldObservation(ObservationModel? Note, bool IsAbsent, ScalarNode? TypeNode, ValueType? Type)
{
    /// <summary>Of a field that does what is documented.</summary>
    public static readonly FieldObservation None = new(null, IsAbsent: false, null, null);

    private static readonly ScalarKind[] JsonTypes = [ScalarKind.String, ScalarKind.Integer, ScalarKind.Number, ScalarKind.Boolean];

    /// <summary>The observation of a field; null where it is wrong.</summary>
    public static FieldObservation? Bind(Keys field, Scope scope)
    {
        if (field.Find("observed") is not { } node)
            return None;
        if (Shape.Map(node, "'observed'", scope.Problems, "a map with the key in and what was seen: absent, type or note") is not { } map)
            return null;

        var own = new Keys(map, field.KeyOf("observed")!.Range, "'observed'", scope.Problems);
        var isAbsent = own.Flag("absent", otherwise: false);
        var type = own.Scalar("type");
        var note = ObservationBinder.Note(own, saysMore: isAbsent || type is not null, scope.Problems);
        own.RefuseOthers();
        var bound = type is null ? null : TypeExpression.Bind(type, scope);
        if (isAbsent && type is not null)
            scope.Problems.Add(ProblemKind.BadObservation, type.Range, type.Text, "is the type of a field that is never sent; leave out 'absent' or 'type'");
        return note is null || (type is not null && (bound is null || isAbsent)) ? null : new FieldObservation(note, isAbsent, type, bound);
    }

    /// <summary>A documented field as it is to be read; null where the observed type does not go with the documented one, and that was reported.</summary>
    public FieldModel? On(FieldModel field, Scope scope)
    {
        if (Note is null)
            return field;
        var seen = field with { Observed = Note, IsObservedAbsent = IsAbsent, Optional = field.Optional || IsAbsent };
        if (Type is not { } type)
            return seen;

        var isSame = type with { Nullable = false } == field.Type with { Nullable = false };
        if (type.Nullable && !field.Type.Nullable)
            seen = seen with { Type = field.Type with { Nullable = true } };
        else if (isSame)
            return Refuse("is the documented type; write another one, or leave it out", scope);
        if (isSame)
            return seen;
        return type is ValueType.Scalar { Kind: var kind } && JsonTypes.Contains(kind)
            ? seen with { Accept = field.Accept.Append(kind).Distinct().ToEquatableArray() }
            : Refuse($"cannot be read beside the documented type; write {string.Join(", ", JsonTypes.Select(TypeExpression.NameOf))}, or make the documented type 'any'", scope);
    }

    private FieldModel? Refuse(string reason, Scope scope)
    {
        scope.Problems.Add(ProblemKind.BadObservation, TypeNode!.Range, TypeNode.Text, reason);
        return null;
    }
}
