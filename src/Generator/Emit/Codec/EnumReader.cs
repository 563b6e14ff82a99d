using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The body of a method that reads an open enumeration; a known value is its static member, and allocates nothing.</summary>
/// <remarks>The struct has a constructor of the value, and a static member for each known one.</remarks>
internal static class EnumReader
{
    /// <summary>Writes the statements, the last of which returns the value.</summary>
    public static void Write(CodeWriter code, TypeModel.StringEnum type)
    {
        if (type.Values.Count > 0)
        {
            code.Line($"var key = {JsonCode.Read}.StringText(ref reader);");
            using (code.Block("return key.Length switch", ";"))
            {
                foreach (var value in type.Values)
                    code.Line($"{JsonCode.Utf8Length(value.Value)} when {JsonCode.Read}.Is(key, {CSharp.Utf8Literal(value.Value)}) => {value.MemberName},");
                code.Line($"_ => new {type.Name}({JsonCode.Read}.String(ref reader)),");
            }
        }
        else
        {
            code.Line($"return new {type.Name}({JsonCode.Read}.String(ref reader));");
        }
    }

    /// <summary>Writes the statements, the last of which returns the value.</summary>
    public static void Write(CodeWriter code, TypeModel.IntegerEnum type) =>
        code.Line($"return new {type.Name}({JsonCode.Read}.Integer(ref reader));");
}
