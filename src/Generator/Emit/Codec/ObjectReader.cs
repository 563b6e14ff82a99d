using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;
using ValueType = BusContracts.Spec.ValueType;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The body of a method that reads a JSON object into a record, or into a struct of fields.</summary>
/// <remarks>
/// The method has a parameter <c>ref Utf8JsonReader reader</c> on the object's brace. Record or struct have a member for each field,
/// <c>UnknownFields</c> (<c>JsonFields</c>), and where <c>otherFields</c> is given <c>Fields</c> (<c>EquatableMap</c> of that type).
/// </remarks>
internal static class ObjectReader
{
    /// <summary>Writes the statements, the last of which returns the record.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="recordName">The record.</param>
    /// <param name="fields">Its listed fields.</param>
    /// <param name="otherFields">The type of every field that is not listed, where the spec gives one.</param>
    /// <param name="initialisers">Properties that do not come from the object, and the C# expression of each.</param>
    public static void Write(
        CodeWriter code,
        string recordName,
        EquatableArray<FieldModel> fields,
        ValueType? otherFields,
        IReadOnlyList<(string Property, string Expression)>? initialisers = null)
    {
        var locals = new LocalNames(fields);
        var required = new RequiredFields(fields, locals);
        code.Line($"{JsonCode.Read}.StartObject(ref reader);");
        foreach (var field in fields)
            code.Line(FieldReading.Declaration(field, locals[field]));
        WriteLoop(code, fields, otherFields, field => locals[field], required);
        using (code.Block($"return new {recordName}", ";"))
        {
            foreach (var (property, expression) in initialisers ?? [])
                code.Line($"{property} = {expression},");
            foreach (var field in fields)
                code.Line($"{field.PropertyName} = {FieldReading.Value(field, locals[field])},");
            if (otherFields is not null)
                code.Line($"{JsonCode.OtherFields} = others.ToMap(),");
            code.Line($"{JsonCode.UnknownFields} = unknown.ToFields(),");
        }
    }

    /// <summary>Writes the statements, the last of which returns the struct.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="structName">The struct; its fields take the place of locals.</param>
    /// <param name="fields">Its listed fields.</param>
    /// <param name="otherFields">The type of every field that is not listed, where the spec gives one.</param>
    public static void WriteToStruct(CodeWriter code, string structName, EquatableArray<FieldModel> fields, ValueType? otherFields)
    {
        code.Line($"{JsonCode.Read}.StartObject(ref reader);").Line($"{structName} data = default;");
        WriteLoop(code, fields, otherFields, field => $"data.{field.PropertyName}", new RequiredFields(fields, new LocalNames([])));
        if (otherFields is not null)
            code.Line($"data.{JsonCode.OtherFields} = others.ToMap();");
        code.Line($"data.{JsonCode.UnknownFields} = unknown.ToFields();").Line("return data;");
    }

    private static void WriteLoop(CodeWriter code, EquatableArray<FieldModel> fields, ValueType? otherFields, Func<FieldModel, string> placeOf, RequiredFields required)
    {
        required.Declare(code);
        code.Line($"{JsonCode.FieldsBuilder} unknown = default;");
        if (otherFields is not null)
            code.Line($"{JsonCode.MapBuilder}<{CSharp.TypeOf(otherFields)}> others = default;");

        code.Line();
        using (code.Block($"while ({JsonCode.Read}.NextField(ref reader, out var key))"))
        using (code.Block("switch (key.Length)"))
        {
            foreach (var field in fields)
                WriteCase(code, field, placeOf(field), required);
            WriteDefault(code, otherFields);
        }

        code.Line();
        required.Check(code);
    }

    private static void WriteCase(CodeWriter code, FieldModel field, string local, RequiredFields required)
    {
        foreach (var wireName in WireNamesOf(field))
            code.Line($"case {JsonCode.Utf8Length(wireName)} when {JsonCode.Read}.Is(key, {CSharp.Utf8Literal(wireName)}):");
        using (code.Indented())
        {
            code.Line(FieldReading.Assignment(field, local));
            required.MarkSeen(code, field);
            code.Line("break;");
        }
    }

    // Nearly every field has one.
    private static IEnumerable<string> WireNamesOf(FieldModel field) =>
        field.Also.Count == 0 ? [field.WireName] : field.Also.Prepend(field.WireName).Distinct();

    private static void WriteDefault(CodeWriter code, ValueType? otherFields)
    {
        if (otherFields is not null)
        {
            code.Line($"case var _ when {JsonCode.Read}.Is(ref reader, {AcceptedForms.Own(otherFields)}):");
            using (code.Indented())
            {
                code.Line($"others.Set({JsonCode.Read}.Name(ref reader, key), {ReadExpression.Of(otherFields, "reader")});");
                code.Line("break;");
            }
        }

        code.Line("default:");
        using (code.Indented())
        {
            code.Line("unknown.Read(ref reader, key);");
            code.Line("break;");
        }
    }
}
