using System;
using BusContracts.Spec;
using ValueType = BusContracts.Spec.ValueType;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The C# statements that write a value of a type.</summary>
internal static class WriteStatement
{
    /// <summary>Writes a value that may be null where the type says so.</summary>
    /// <param name="type">The type.</param>
    /// <param name="writer">The variable to write to.</param>
    /// <param name="value">An expression without side effects.</param>
    /// <param name="local">A name for the value where it is not null.</param>
    public static string Of(ValueType type, string writer, string value, string local) => type switch
    {
        { Nullable: false } => OfPresent(type, writer, value),
        ValueType.Scalar { Kind: ScalarKind.String } => $"{writer}.StringOrNull({value});",
        _ => $"if ({value} is {{ }} {local}) {OfPresent(type, writer, local)} else {writer}.Null();",
    };

    /// <summary>Writes a value that is not null.</summary>
    public static string OfPresent(ValueType type, string writer, string value) => type switch
    {
        ValueType.Scalar { Kind: ScalarKind.Any } => $"{writer}.Raw({value});",
        ValueType.Scalar scalar => $"{writer}.{ReadExpression.Method(scalar.Kind)}({value});",
        ValueType.Named => $"{writer}.Value({value});",
        ValueType.List list => $"{writer}.List({value}, {Function(list.Element)});",
        ValueType.Map map => $"{writer}.Map({value}, {Function(map.Value)});",
        _ => throw new InvalidOperationException($"No writer for {type}."),
    };

    /// <summary>A function that writes one element.</summary>
    public static string Function(ValueType element) =>
        $"static (ref {JsonCode.Writer} writer, {CSharp.TypeOf(element)} item) => {{ {Of(element, "writer", "item", "some")} }}";
}
