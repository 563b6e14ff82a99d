using BusContracts.Spec;
using FsCheck;
using FsCheck.Fluent;
using static BusContracts.Generator.Tests.Harness.TestModels;
using ValueType = BusContracts.Spec.ValueType;

namespace BusContracts.Generator.Tests.Codec;

/// <summary>Any contract of one event, and any JSON that it holds: compact, in the contract's order, as the codec writes it.</summary>
internal static class RandomContracts
{
    private const int Deepest = 3;

    public static readonly TypeModel[] Types =
    [
        StringEnum("Status", "up", "down"),
        new TypeModel.IntegerEnum("Level", "A level.", Array(new EnumValueModel<long>(1, "One", "One."))),
        new TypeModel.Tuple("Pair", "A pair.", Array(Field("left", UuidText), Field("right", Text with { Nullable = true }))),
        new TypeModel.Object("Folder", "A folder.", Array(Field("id", Integer), Field("parent", Named("Folder", NamedTypeKind.Object), optional: true)), null, false, true),
    ];

    private static readonly string[] s_texts = ["\"\"", "\"None\"", "\"up\"", "\"x\"", "\"42\"", "\"\u00e9\U0001F600\\u0000\\n\\\"\\\\/\"", "\"6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914\"", "\"6D0C2F4E-91AB-4B7E-8F33-52A8C7E0B914\""];

    private static readonly string[] s_timestamps = ["\"2016-02-10T11:57:02.592-0500\"", "\"2016-02-10 11:57:02.123456\"", "\"0001-01-01T00:00:00Z\"", "\"2020-02-29T00:00:00.12345678901-00:00\""];

    private static readonly string[] s_anything = ["null", "[]", "{}", "1.0", "1e400", "-0", "98765432109876543210", "{\"a\":[1,{\"b\":null}],\"a b\":\"\\u0041\"}"];

    private static readonly Gen<bool> s_seldom = Gen.Elements(false, false, false, true);

    public static Gen<FieldModel[]> Fields =>
        from count in Gen.Choose(1, 12)
        from fields in Gen.CollectToArray(Enumerable.Range(0, count).ToArray(), FieldOf)
        select fields;

    /// <summary>The data of an event with <paramref name="fields"/>, now and then with a field that it does not have.</summary>
    public static Gen<string> Json(FieldModel[] fields) =>
        from known in Gen.CollectToArray(fields, FieldJson)
        from unknown in Gen.OneOf(Gen.Constant(""), Gen.Elements(s_anything).Select(json => $"\"un\u00e9\":{json}"))
        select $"{{{string.Join(",", known.Append(unknown).Where(json => json.Length > 0))}}}";

    private static Gen<FieldModel> FieldOf(int place) =>
        from type in Type(Deepest)
        from isOptional in s_seldom
        select Field($"f{place}", type, isOptional);

    private static Gen<ValueType> Type(int depth)
    {
        var scalar = Gen.Elements(Enum.GetValues<ScalarKind>()).Select(kind => Scalar(kind));
        var named = Gen.Elements(
            Named("Status", NamedTypeKind.StringEnum), Named("Level", NamedTypeKind.IntegerEnum), Named("Pair", NamedTypeKind.Tuple), Named("Folder", NamedTypeKind.Object));
        var type = depth == 0
            ? Gen.OneOf(scalar, named)
            : Gen.OneOf(
                scalar,
                named,
                Type(depth - 1).Select(element => (ValueType)new ValueType.List(element, Nullable: false)),
                Type(depth - 1).Select(value => (ValueType)new ValueType.Map(value, Nullable: false)));
        return from any in type
               from isNullable in s_seldom
               select any with { Nullable = isNullable };
    }

    private static Gen<string> FieldJson(FieldModel field) =>
        from isMissing in field.Optional ? s_seldom : Gen.Constant(false)
        from isNull in field.Optional ? s_seldom : Gen.Constant(false)
        from json in Value(field.Type, isField: true)
        select isMissing ? "" : $"\"{field.WireName}\":{(isNull ? "null" : json)}";

    // A number outside a field has no place for its spelling.
    private static Gen<string> Value(ValueType type, bool isField)
    {
        var present = Present(type, isField);
        return type.Nullable ? Gen.OneOf(present, Gen.Constant("null")) : present;
    }

    private static Gen<string> Present(ValueType type, bool isField) => type switch
    {
        ValueType.List list => Items(list.Element).Select(items => $"[{string.Join(",", items)}]"),
        ValueType.Map map => Items(map.Value).Select(items => $"{{{string.Join(",", items.Select((item, place) => $"\"k{place}\":{item}"))}}}"),
        ValueType.Named { Kind: NamedTypeKind.StringEnum } => Gen.Elements(s_texts),
        ValueType.Named { Kind: NamedTypeKind.IntegerEnum } => Gen.Elements(isField ? ["1", "7", "-0"] : new[] { "1", "7" }),
        ValueType.Named { Kind: NamedTypeKind.Tuple } => Gen.Elements("[\"\",null]", "[\"6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914\",\"x\"]"),
        ValueType.Named => Gen.Elements("{\"id\":1}", "{\"id\":-0,\"parent\":{\"id\":2,\"more\":[1.0]}}", "{\"id\":0,\"parent\":null}"),
        ValueType.Scalar scalar => Gen.Elements(Literals(scalar.Kind, isField)),
        _ => throw new InvalidOperationException($"No JSON for {type}."),
    };

    private static Gen<string[]> Items(ValueType type) =>
        Gen.Choose(0, 5).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count).ToArray(), _ => Value(type, isField: false)));

    private static string[] Literals(ScalarKind kind, bool isField) => kind switch
    {
        ScalarKind.String or ScalarKind.Uuid => s_texts,
        ScalarKind.Integer => isField ? ["0", "-0", "-9223372036854775808", "9223372036854775807"] : ["0", "-1"],
        ScalarKind.Number => isField ? ["0", "-0", "-0.0", "1.0", "1.50", "1e5", "1E-7", "0.1"] : ["0.1", "1.5", "-3"],
        ScalarKind.Boolean => ["true", "false"],
        ScalarKind.Timestamp => s_timestamps,
        ScalarKind.UnixSeconds => isField ? ["0", "-0", "1454000000", "-62135596800"] : ["1454000000"],
        _ => s_anything,
    };
}
