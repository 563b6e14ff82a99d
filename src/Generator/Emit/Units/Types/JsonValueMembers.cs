using System;
using BusContracts.Generator.Emit.Codec;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>How a named type is read and written.</summary>
internal static class JsonValueMembers
{
    /// <summary>Writes the two members of <c>IJsonValue</c>, which no user of the type sees.</summary>
    public static void Write(CodeWriter code, TypeModel type)
    {
        var @interface = $"global::BusContracts.Generated.IJsonValue<{type.Name}>";
        using (code.Block($"static {type.Name} {@interface}.ReadJson(ref global::System.Text.Json.Utf8JsonReader reader)"))
            WriteReader(code, type);

        code.Line();
        using (code.Block($"static void {@interface}.WriteJson(ref global::BusContracts.Generated.JsonSpanWriter writer, {type.Name} value)"))
            WriteWriter(code, type);
    }

    private static void WriteReader(CodeWriter code, TypeModel type)
    {
        switch (type)
        {
            case TypeModel.StringEnum text:
                EnumReader.Write(code, text);
                break;
            case TypeModel.IntegerEnum number:
                EnumReader.Write(code, number);
                break;
            case TypeModel.Tuple tuple:
                TupleReader.Write(code, tuple.Name, tuple.Fields);
                break;
            case TypeModel.Object @object:
                ObjectReader.Write(code, @object.Name, @object.Fields, @object.OtherFields);
                break;
            default:
                throw new InvalidOperationException($"No reader for {type}.");
        }
    }

    private static void WriteWriter(CodeWriter code, TypeModel type)
    {
        switch (type)
        {
            case TypeModel.Tuple tuple:
                TupleWriter.Write(code, tuple.Fields);
                break;
            case TypeModel.Object @object:
                ObjectWriter.Write(code, @object.Fields, @object.OtherFields);
                break;
            default:
                EnumWriter.Write(code, type);
                break;
        }
    }
}
