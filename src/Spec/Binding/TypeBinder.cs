using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds what stands under <c>types</c>: objects, tuples and open enumerations.</summary>
internal sealed class TypeBinder(Scope scope)
{
    private static readonly (string Key, NamedTypeKind Kind)[] Kinds =
    [
        ("fields", NamedTypeKind.Object),
        ("tuple", NamedTypeKind.Tuple),
        ("enum", NamedTypeKind.StringEnum),
        ("integer-enum", NamedTypeKind.IntegerEnum),
    ];

    /// <summary>Makes the names of all types known.</summary>
    public void Declare(MapNode types)
    {
        foreach (var entry in types.Entries)
        {
            if (!IsFreeName(entry.Key) || Body(entry) is not { } body || KindOf(entry.Key, body) is not { } kind)
                scope.Types.Refuse(entry.KeyText);
            else
                scope.Types.Declare(new TypeTable.Declaration(entry.Key, kind, body));
        }
    }

    /// <summary>Binds what every declared type holds.</summary>
    public void BindAll()
    {
        foreach (var declaration in scope.Types.Declarations)
            declaration.Model = Bind(declaration);
        RecursiveTypes.Report(scope.Types, scope.Problems);
    }

    private TypeModel? Bind(TypeTable.Declaration declaration)
    {
        var what = $"the type '{declaration.Name}'";
        var keys = new Keys(declaration.Body, declaration.Range, what, scope.Problems);
        var summary = keys.Prose("summary");
        var names = new MemberNames(what, declaration.Records, scope);
        TypeModel? type = declaration.Kind switch
        {
            NamedTypeKind.Object => Object(declaration, keys, names, summary),
            NamedTypeKind.Tuple => Fields(keys, "tuple", names) is { } places ? new TypeModel.Tuple(declaration.Name, summary, places.Fields) : null,
            NamedTypeKind.StringEnum => new EnumBinder(scope.Problems).Strings(declaration.Name, summary, keys),
            _ => new EnumBinder(scope.Problems).Integers(declaration.Name, summary, keys),
        };
        keys.RefuseOthers();
        return type;
    }

    private TypeModel.Object? Object(TypeTable.Declaration declaration, Keys keys, MemberNames names, string summary)
    {
        var fields = Fields(keys, "fields", names);
        declaration.Withheld = fields?.Withheld ?? [];
        var others = keys.Scalar("other-fields");
        var otherType = others is null ? null : TypeExpression.Bind(others, scope);
        return fields is null || (others is not null && otherType is null)
            ? null
            : new TypeModel.Object(declaration.Name, summary, fields.Fields, otherType, IsPayload: false, IsValue: false);
    }

    private FieldSet? Fields(Keys keys, string key, MemberNames names) =>
        keys.Find(key) is { } value && Shape.Map(value, $"'{key}'", scope.Problems, "a map of names and types") is { } map
            ? new FieldBinder(scope, names, isTuple: key == "tuple").Bind(map)
            : null;

    private MapNode? Body(MapEntry entry) =>
        Shape.Map(entry.Value, $"The type '{entry.KeyText}'", scope.Problems, "a map with one of the keys " + KindNames);

    private NamedTypeKind? KindOf(ScalarNode name, MapNode body)
    {
        var stated = body.Entries.Where(entry => Kinds.Any(kind => kind.Key == entry.KeyText)).ToArray();
        if (stated.Length == 1 && stated[0].Value is not ScalarNode { IsEmpty: true })
            return Kinds.First(kind => kind.Key == stated[0].KeyText).Kind;

        if (stated.Length > 1)
            scope.Problems.Add(ProblemKind.UnknownKey, stated[1].KeyRange, stated[1].KeyText, $"a type that has '{stated[0].KeyText}'", "a type has one of the two");
        else
            scope.Problems.Add(ProblemKind.MissingKey, name.Range, $"the type '{name.Text}'", Kinds[0].Key, KindNames);
        return null;
    }

    private bool IsFreeName(ScalarNode name)
    {
        if (CSharpWords.IsMemberOfTypes(name.Text))
        {
            scope.Problems.Add(ProblemKind.BadName, name.Range, name.Text, "the name of a C# type", "generated types have a member of that name; write another one");
            return false;
        }

        if (Naming.IsTypeName(name.Text) && !TypeExpression.ReservedWords.Contains(name.Text))
            return true;
        scope.Problems.Add(ProblemKind.BadName, name.Range, name.Text, "the name of a C# type", $"begin with a capital and use letters and digits, such as '{Suggestion(name.Text)}'");
        return false;
    }

    private static string Suggestion(string name) => Naming.Pascal(name) is { } pascal && Naming.IsTypeName(pascal) ? pascal : "CallStatus";

    private static string KindNames => string.Join(", ", Kinds.Select(kind => kind.Key));
}
