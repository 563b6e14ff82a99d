using System.Collections.Generic;
using System.Linq;
using BusContracts.Generator.Emit.Codec;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units;

/// <summary>A property for each field of a payload or of an object type.</summary>
internal static class FieldProperties
{
    /// <summary>Writes the listed fields, and what is not listed as collections.</summary>
    public static void Write(CodeWriter code, IEnumerable<FieldModel> fields, ValueType? otherFields)
    {
        foreach (var field in fields)
            Write(code, field);

        if (otherFields is not null)
        {
            var map = $"global::BusContracts.EquatableMap<{CSharp.TypeOf(otherFields)}>";
            code.Doc("summary", "The fields that the contract does not list, by name.")
                .Line($"public {map} {JsonCode.OtherFields} {{ get; init; }} = {map}.Empty;")
                .Line();
        }

        code.Doc("summary", "Fields that the contract has no place for: kept as they came, and written back.")
            .Line($"public global::BusContracts.JsonFields {JsonCode.UnknownFields} {{ get; init; }}")
            .Line();
    }

    /// <summary>Writes one property.</summary>
    public static void Write(CodeWriter code, FieldModel field)
    {
        var required = field.Optional ? "" : "required ";
        Doc(code, field);
        MarkDeprecated(code, field);
        code.Line($"public {required}{CSharp.TypeOf(field.Type, field.Optional)} {field.PropertyName} {{ get; init; }}").Line();
    }

    /// <summary>Documents a field's property.</summary>
    public static void Doc(CodeWriter code, FieldModel field)
    {
        code.Doc("summary", field.Summary.Trim().Length == 0 ? $"The field {field.WireName}." : XmlDoc.Sentence(field.Summary));
        code.DocXml("remarks", string.Join("\n", Facts(field)));
    }

    private static IEnumerable<string> Facts(FieldModel field)
    {
        yield return $"{XmlDoc.Code(field.WireName)} on the bus{(field.Optional ? "; written where it is not null" : "")}.";
        foreach (var fact in ObservedFacts.Of(field).Concat(ObservedFacts.OfReleases(field.Since, field.Changes)))
            yield return fact;
        if (field.Deprecation is { } deprecation)
            yield return XmlDoc.Escape(Deprecation.Message(deprecation));
    }

    // C# warns of a required member that is obsolete (CS9042): whoever makes the record must set it all the same.
    private static void MarkDeprecated(CodeWriter code, FieldModel field)
    {
        if (field is { Optional: true, Deprecation: { } deprecation })
            code.Line(Deprecation.Attribute(deprecation));
    }
}
