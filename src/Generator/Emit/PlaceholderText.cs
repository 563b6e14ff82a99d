using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>How the value of a placeholder becomes text in emitted code.</summary>
internal static class PlaceholderText
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>Whether a value of <paramref name="type"/> has one text that can stand in a key.</summary>
    public static bool CanBeText(ValueType type) => type switch
    {
        ValueType.Scalar { Kind: ScalarKind.Any } => false,
        ValueType.Scalar => true,
        ValueType.Named { Kind: NamedTypeKind.StringEnum or NamedTypeKind.IntegerEnum } => true,
        _ => false,
    };

    /// <summary>An expression of type <c>string</c>.</summary>
    public static string AsText(string value, ValueType type) => type switch
    {
        ValueType.Scalar { Kind: ScalarKind.String } => value,
        ValueType.Scalar { Kind: ScalarKind.Boolean } => $"({value} ? \"true\" : \"false\")",
        ValueType.Scalar { Kind: ScalarKind.Integer } => $"{value}.ToString({Invariant})",
        ValueType.Scalar { Kind: ScalarKind.Number } => $"{value}.ToString(\"R\", {Invariant})",
        ValueType.Scalar { Kind: ScalarKind.UnixSeconds } => $"{value}.ToUnixTimeSeconds().ToString({Invariant})",
        ValueType.Named { Kind: NamedTypeKind.StringEnum } => value + ".Value",
        ValueType.Named { Kind: NamedTypeKind.IntegerEnum } => $"{value}.Value.ToString({Invariant})",
        _ => value + ".ToString()",
    };

    /// <summary>The number of characters as an expression; null where only making the text would tell.</summary>
    public static string? LengthOf(string value, ValueType type) => type switch
    {
        ValueType.Scalar { Kind: ScalarKind.Uuid or ScalarKind.Integer or ScalarKind.String } => $"{Builder.KeyWriter}.LengthOf({value})",
        ValueType.Named { Kind: NamedTypeKind.StringEnum or NamedTypeKind.IntegerEnum } => $"{Builder.KeyWriter}.LengthOf({value}.Value)",
        _ => null,
    };

    /// <summary>A statement that writes the value to a <c>KeyWriter</c>, which checks it.</summary>
    public static string WriteTo(string writer, string value, PlaceholderModel placeholder)
    {
        // Uuid and integers are written without a string; a value of many words is always text.
        var written = placeholder.Type switch
        {
            _ when placeholder.ManyWords => AsText(value, placeholder.Type),
            ValueType.Scalar { Kind: ScalarKind.Uuid or ScalarKind.Integer } => value,
            ValueType.Named { Kind: NamedTypeKind.IntegerEnum } => value + ".Value",
            _ => AsText(value, placeholder.Type),
        };
        return $"{writer}.{(placeholder.ManyWords ? "Words" : "Word")}({written}, {CSharp.Literal(placeholder.WireName)});";
    }

    /// <summary>The value of a parameter that is nullable and known not to be null.</summary>
    /// <remarks>Of all that can stand in a key only text is a reference.</remarks>
    public static string OfPresent(PlaceholderModel placeholder) =>
        placeholder.Type is ValueType.Scalar { Kind: ScalarKind.String } ? placeholder.ParameterName : placeholder.ParameterName + ".Value";

    /// <summary>The value that a text expression stands for, for placeholders of a name.</summary>
    public static string FromText(string text, ValueType type) => type switch
    {
        ValueType.Named named => $"new {named.Name}({text})",
        ValueType.Scalar { Kind: ScalarKind.Uuid } => $"global::BusContracts.Uuid.Parse({text})",
        _ => text,
    };
}
