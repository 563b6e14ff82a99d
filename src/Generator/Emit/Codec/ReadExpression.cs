using System;
using BusContracts.Spec;
using ValueType = BusContracts.Spec.ValueType;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The C# expression that reads a value of a type.</summary>
internal static class ReadExpression
{
    /// <summary>Reads a value that may be null where the type says so.</summary>
    /// <param name="type">The type.</param>
    /// <param name="reader">The variable that stands on the value.</param>
    public static string Of(ValueType type, string reader) =>
        type.Nullable && !IsAny(type)
            ? $"{JsonCode.Read}.IsNull(ref {reader}) ? {Null(type)} : {OfPresent(type, reader)}"
            : OfPresent(type, reader);

    /// <summary>Reads a value that is not null.</summary>
    public static string OfPresent(ValueType type, string reader) => type switch
    {
        ValueType.Scalar scalar => $"{JsonCode.Read}.{Method(scalar.Kind)}(ref {reader})",
        ValueType.Named named => $"{JsonCode.Read}.Value<{named.Name}>(ref {reader})",
        ValueType.List list => $"{JsonCode.Read}.List<{CSharp.TypeOf(list.Element)}>(ref {reader}, {Function(list.Element)})",
        ValueType.Map map => $"{JsonCode.Read}.Map<{CSharp.TypeOf(map.Value)}>(ref {reader}, {Function(map.Value)})",
        _ => throw new InvalidOperationException($"No reader for {type}."),
    };

    /// <summary>Null as a branch of <c>?:</c>. A list converts from an array, and so, without the cast, from null.</summary>
    public static string Null(ValueType type) => type is ValueType.List ? $"({CSharp.TypeOf(type, optional: true)})null" : "null";

    /// <summary>The method of the runtime's reader and writer for a scalar.</summary>
    public static string Method(ScalarKind kind) => kind.ToString();

    /// <summary>JSON null is a value of its own there, so that the property need not be null for it.</summary>
    public static bool IsAny(ValueType type) => type is ValueType.Scalar { Kind: ScalarKind.Any };

    private static string Function(ValueType type) => type switch
    {
        ValueType.Scalar scalar when !type.Nullable => $"{JsonCode.Read}.{Method(scalar.Kind)}",
        ValueType.Named named when !type.Nullable => $"{JsonCode.Read}.Value<{named.Name}>",
        _ => $"static (ref {JsonCode.Reader} item) => {Of(type, "item")}",
    };
}
