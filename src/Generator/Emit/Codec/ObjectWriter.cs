using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The body of a method that writes a record as a JSON object.</summary>
/// <remarks>The method has the parameters <c>ref JsonSpanWriter writer</c> and <c>value</c>, the record; see <see cref="ObjectReader"/> for its properties.</remarks>
internal static class ObjectWriter
{
    /// <summary>Writes the statements.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="fields">The record's listed fields, in the order in which they are written.</param>
    /// <param name="otherFields">The type of every field that is not listed, where the spec gives one.</param>
    public static void Write(CodeWriter code, EquatableArray<FieldModel> fields, ValueType? otherFields)
    {
        var run = new LiteralRun(code).Add("{");
        var locals = new LocalNames(fields);
        var comma = Comma.Never;
        var isDeclared = false;
        foreach (var field in fields)
        {
            if (field.Optional && comma == Comma.Never)
            {
                code.Line("var isFirst = true;");
                isDeclared = true;
                comma = Comma.UnlessFirst;
            }

            if (field.Optional)
            {
                run.Flush();
                WriteOptional(code, field, locals[field], comma);
                continue;
            }

            if (comma == Comma.UnlessFirst)
            {
                run.Flush();
                code.Line($"writer.Name({CSharp.Utf8Literal(JsonCode.Name(field.WireName))}, ref isFirst);");
            }
            else
            {
                run.Add(comma == Comma.Always ? "," : "").Add(JsonCode.Name(field.WireName)).Flush();
            }

            FieldWriting.Write(code, field, $"value.{field.PropertyName}", locals[field], isPresent: false);
            comma = Comma.Always;
        }

        run.Flush();
        WriteRest(code, otherFields, comma, isDeclared);
        code.Line("writer.Raw(\"}\"u8);");
    }

    private static void WriteOptional(CodeWriter code, FieldModel field, string local, Comma comma)
    {
        var isAlways = comma == Comma.Always;
        var name = CSharp.Utf8Literal((isAlways ? "," : "") + JsonCode.Name(field.WireName));
        using (code.Block($"if (value.{field.PropertyName} is {{ }} {local})"))
        {
            code.Line(isAlways ? $"writer.Raw({name});" : $"writer.Name({name}, ref isFirst);");
            FieldWriting.Write(code, field, local, local, isPresent: true);
        }

        if (AcceptedForms.ThatLeaveUnset(field).Length == 0)
            return;
        using (code.Block("else"))
            code.Line($"writer.FormField({name}, value.{JsonCode.UnknownFields}, {CSharp.Literal(field.WireName)}{(isAlways ? "" : ", ref isFirst")});");
    }

    private static void WriteRest(CodeWriter code, ValueType? otherFields, Comma comma, bool isDeclared)
    {
        var isFirst = comma switch
        {
            Comma.Never => "true",
            Comma.Always => "false",
            _ => "isFirst",
        };
        if (otherFields is not null)
        {
            code.Line($"{(isDeclared ? "" : "var ")}isFirst = writer.MapFields(value.{JsonCode.OtherFields}, {isFirst}, {WriteStatement.Function(otherFields)});");
            isFirst = "isFirst";
        }

        code.Line($"writer.UnknownFields(value.{JsonCode.UnknownFields}, {isFirst});");
    }

    /// <summary>Whether a comma stands before the next field.</summary>
    private enum Comma
    {
        Never,
        UnlessFirst,
        Always,
    }
}
