using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The body of a method that writes a record as a JSON array of fixed length.</summary>
internal static class TupleWriter
{
    /// <summary>Writes the statements.</summary>
    public static void Write(CodeWriter code, EquatableArray<FieldModel> fields)
    {
        var run = new LiteralRun(code).Add("[");
        var locals = new LocalNames(fields);
        var comma = "";
        foreach (var field in TuplePlaces.Of(fields))
        {
            run.Add(comma).Flush();
            code.Line(WriteStatement.Of(field.Type, "writer", $"value.{field.PropertyName}", locals[field]));
            comma = ",";
        }

        run.Add("]").Flush();
    }
}
