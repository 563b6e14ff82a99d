using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The local of one field: how it is declared, filled, and handed over.</summary>
internal static class FieldReading
{
    /// <summary>Declares the local, unset.</summary>
    public static string Declaration(FieldModel field, string local)
    {
        var type = CSharp.TypeOf(field.Type, field.Optional);
        return $"{(NeedsForgiveness(field) ? type + "?" : type)} {local} = default;";
    }

    /// <summary>Fills the local from the value that the reader stands on.</summary>
    public static string Assignment(FieldModel field, string local)
    {
        var leavesUnset = AcceptedForms.ThatLeaveUnset(field);
        var isNullable = !field.Optional && field.Type.Nullable && !ReadExpression.IsAny(field.Type);
        var value = AcceptedForms.ConvertedTo(field) is { } scalar ? Converted(field, scalar) : ReadExpression.OfPresent(field.Type, "reader");
        if (isNullable)
            value = $"{JsonCode.Read}.IsNull(ref reader) ? {ReadExpression.Null(field.Type)} : {value}";
        if (leavesUnset.Length > 0)
            value = $"{JsonCode.Read}.IsForm(ref reader, {CSharp.Literal(field.WireName)}, {leavesUnset}, ref unknown) ? {Unset(field)} : {value}";
        return $"{local} = {value};";
    }

    /// <summary>The value of a local whose field was read.</summary>
    public static string Value(FieldModel field, string local) => NeedsForgiveness(field) ? local + "!" : local;

    private static string Converted(FieldModel field, ScalarKind scalar)
    {
        var call = $"{JsonCode.Read}.{ReadExpression.Method(scalar)}(ref reader, {CSharp.Literal(field.WireName)}, {AcceptedForms.ThatAreConverted(field)}, ref unknown)";
        return field.Type is ValueType.Named named ? $"new {named.Name}({call})" : call;
    }

    private static string Unset(FieldModel field) => (field.Optional || field.Type.Nullable, field.Type) switch
    {
        (true, _) => ReadExpression.Null(field.Type),
        (_, ValueType.Map) => $"{CSharp.TypeOf(field.Type)}.Empty",
        _ => "default",
    };

    /// <summary>The property is a reference that is never null, and its local is null until it was read.</summary>
    private static bool NeedsForgiveness(FieldModel field) =>
        !field.Optional && !field.Type.Nullable && field.Type switch
        {
            ValueType.Scalar scalar => scalar.Kind == ScalarKind.String,
            ValueType.Map => true,
            ValueType.Named named => named.Kind is NamedTypeKind.Object or NamedTypeKind.Tuple,
            _ => false,
        };
}
