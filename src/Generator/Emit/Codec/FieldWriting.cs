using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The statements that write the value of one field whose name is written.</summary>
internal static class FieldWriting
{
    /// <summary>Writes the value, in the form in which it was read while it still says the same.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The property, or a local that is not null.</param>
    /// <param name="local">A name for the value where it is not null.</param>
    /// <param name="isPresent">Whether <paramref name="value"/> is known not to be null.</param>
    public static void Write(CodeWriter code, FieldModel field, string value, string local, bool isPresent)
    {
        var statement = isPresent ? WriteStatement.OfPresent(field.Type, "writer", value) : WriteStatement.Of(field.Type, "writer", value, local);
        if (Form(field, value, local, isPresent) is { } form)
        {
            code.Line($"if (!{form})");
            using (code.Indented())
                code.Line(statement);
        }
        else
        {
            code.Line(statement);
        }
    }

    private static string? Form(FieldModel field, string value, string local, bool isPresent)
    {
        var wireName = CSharp.Literal(field.WireName);
        var isNullable = field.Type.Nullable && !isPresent;
        if (AcceptedForms.ConvertedTo(field) is { } scalar)
        {
            var current = isNullable ? local + "Form" : value;
            if (field.Type is ValueType.Named)
                current += ".Value";
            var method = scalar == ScalarKind.Boolean ? "FormOfBoolean" : "Form";
            var call = $"writer.{method}(value.{JsonCode.UnknownFields}, {wireName}, {current})";
            return isNullable ? $"({value} is {{ }} {local}Form && {call})" : call;
        }

        if (AcceptedForms.ThatLeaveUnset(field).Length == 0 || isPresent)
            return null;
        var isUnset = field.Type switch
        {
            { Nullable: true } => $"{value} is null",
            _ => $"{value}.Count == 0",
        };
        return $"writer.Form(value.{JsonCode.UnknownFields}, {wireName}, isUnset: {isUnset})";
    }
}
