using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The body of a method that writes an open enumeration, whose struct holds it as <c>Value</c>.</summary>
internal static class EnumWriter
{
    /// <summary>Writes the statement.</summary>
    public static void Write(CodeWriter code, TypeModel type) =>
        code.Line(type is TypeModel.IntegerEnum ? "writer.Integer(value.Value);" : "writer.String(value.Value);");
}
