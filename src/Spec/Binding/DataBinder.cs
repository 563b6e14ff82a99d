using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds what an event's message carries: fields of its own, or an object type that several events share.</summary>
/// <param name="Payload">The name of the shared type, if any.</param>
/// <param name="Set">The fields, the event's own or the type's.</param>
/// <param name="OtherFields">The type of the fields that are not listed.</param>
/// <param name="Members">The C# names that the fields have taken.</param>
internal sealed record DataBinder(string? Payload, FieldSet Set, ValueType? OtherFields, MemberNames Members)
{
    /// <summary>The data of an event, empty where it has none; null where it is wrong.</summary>
    public static DataBinder? Bind(EventDraft draft, Scope scope)
    {
        var otherText = draft.Keys.Scalar("other-data");
        var others = otherText is null ? null : TypeExpression.Bind(otherText, scope);
        var data = draft.Keys.Find("data");
        var members = new MemberNames(draft.What, new[] { draft.RecordName }, scope, expected: data is MapNode own ? own.Entries.Count : 0);
        if (otherText is not null && others is null)
            return null;
        if (data is null)
            return new DataBinder(null, FieldSet.Empty, others, members);
        if (data is ScalarNode type)
            return Shared(type, others, members, scope);
        return Shape.Map(data, "'data'", scope.Problems, "a map of fields and types, or the name of a type under 'types'") is { } map
            && new FieldBinder(scope, members, isTuple: false).Bind(map) is { } fields
            ? new DataBinder(null, fields, others, members)
            : null;
    }

    private static DataBinder? Shared(ScalarNode type, ValueType? others, MemberNames members, Scope scope)
    {
        if (scope.Types.IsRefused(type.Text))
            return null;
        if (scope.Types.Find(type.Text) is not { Kind: NamedTypeKind.Object } declaration)
        {
            var advice = DidYouMean.Nearest(type.Text, scope.Types.Names) is { } near && near != type.Text
                ? $"did you mean '{near}'?"
                : "'data' is a map of fields and types, or names a type with 'fields' that stands under 'types'";
            scope.Problems.Add(ProblemKind.UnknownType, type.Range, type.Text, advice);
            return null;
        }

        return declaration.Model is TypeModel.Object payload
            ? new DataBinder(payload.Name, new FieldSet(payload.Fields, declaration.Withheld), others ?? payload.OtherFields, members.Taken(payload.Fields))
            : null;
    }
}
