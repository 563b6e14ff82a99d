using BusContracts.Spec.Binding;

namespace BusContracts.Spec.Baseline;

/// <summary>Writes a type as the spec does.</summary>
internal static class TypeText
{
    public static string Of(ScalarKind kind) => TypeExpression.NameOf(kind);

    public static string Of(ValueType type) => type switch
    {
        ValueType.Scalar scalar => Of(scalar.Kind) + Mark(type),
        ValueType.Named named => named.Name + Mark(type),
        ValueType.List list => Whole("list of " + Of(list.Element), type),
        ValueType.Map map => Whole("map of " + Of(map.Value), type),
        _ => "",
    };

    private static string Mark(ValueType type) => type.Nullable ? "?" : "";

    private static string Whole(string text, ValueType type) => type.Nullable ? "(" + text + ")?" : text;
}
