using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>In which other JSON types a field is accepted, and what becomes of it then.</summary>
internal static class AcceptedForms
{
    /// <summary>
    /// How to ask for a scalar that is converted from another form (42 to "42", or -0 to 0), as the runtime names it; null where
    /// there is none, or the type has no place for one, so that the property is left unset and only the JSON is kept.
    /// </summary>
    public static ScalarKind? ConvertedTo(FieldModel field) => field.Type switch
    {
        _ when field.Accept.Count == 0 && !HasManyLiterals(field.Type) => null,
        ValueType.Scalar { Kind: not ScalarKind.Any } scalar => scalar.Kind,
        ValueType.Named { Kind: NamedTypeKind.StringEnum } => ScalarKind.String,
        ValueType.Named { Kind: NamedTypeKind.IntegerEnum } => ScalarKind.Integer,
        _ => null,
    };

    /// <summary>Whether one value has several literals (0 and -0, 1 and 1.0), so that the one that was read is kept as a form.</summary>
    private static bool HasManyLiterals(ValueType type) =>
        type is ValueType.Scalar { Kind: ScalarKind.Integer or ScalarKind.Number or ScalarKind.UnixSeconds } or ValueType.Named { Kind: NamedTypeKind.IntegerEnum };

    /// <summary>Whether the property has a value that says "not set": null, or an empty list or map.</summary>
    public static bool CanBeUnset(FieldModel field) => field.Optional || field.Type.Nullable || field.Type is ValueType.List or ValueType.Map;

    /// <summary>The forms that leave the property unset, as flags; empty where there are none.</summary>
    /// <remarks>A field that may be missing takes null as well, whatever its type: no reader gains by losing the message.</remarks>
    public static string ThatLeaveUnset(FieldModel field)
    {
        if (!field.Optional && field.Accept.Count == 0)
            return "";

        var forms = new List<string>();
        if (field.Optional && !ReadExpression.IsAny(field.Type))
            forms.Add("Null");
        if (ConvertedTo(field) is null && CanBeUnset(field) && !ReadExpression.IsAny(field.Type))
            forms.AddRange(field.Accept.Select(Form));
        return Flags(forms);
    }

    /// <summary>The forms that are converted, as flags.</summary>
    public static string ThatAreConverted(FieldModel field) => field.Accept.Count == 0 ? $"{JsonCode.Forms}.None" : Flags(field.Accept.Select(Form));

    /// <summary>The forms that a value of <paramref name="type"/> itself has, as flags.</summary>
    public static string Own(ValueType type)
    {
        var own = type switch
        {
            ValueType.Scalar scalar => Form(scalar.Kind),
            ValueType.List => "Array",
            ValueType.Map => "Object",
            ValueType.Named { Kind: NamedTypeKind.Object } => "Object",
            ValueType.Named { Kind: NamedTypeKind.Tuple } => "Array",
            ValueType.Named { Kind: NamedTypeKind.IntegerEnum } => "Integer",
            _ => "String",
        };
        return Flags(type.Nullable ? ["Null", own] : [own]);
    }

    private static string Form(ScalarKind kind) => kind switch
    {
        ScalarKind.Integer or ScalarKind.UnixSeconds => "Integer",
        ScalarKind.Number => "Number",
        ScalarKind.Boolean => "Boolean",
        ScalarKind.Any => "Any",
        _ => "String",
    };

    private static string Flags(IEnumerable<string> forms) =>
        string.Join(" | ", forms.Distinct().Select(form => $"{JsonCode.Forms}.{form}"));
}
