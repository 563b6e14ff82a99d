using BusContracts.Generator.Emit.Codec;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>How one payload is read, once for all events that have it: <c>__OrderData</c> of order_placed and order_cancelled.</summary>
/// <remarks>
/// A struct of fields, of which an event's descriptor makes the record: to compile the same reader for each of them makes native programs
/// larger, and copying costs next to nothing beside the reading. It would not beside the writing, which each event has for itself.
/// </remarks>
internal static class PayloadData
{
    /// <summary>Writes the struct.</summary>
    public static void Write(CodeWriter code, TypeModel.Object type)
    {
        var name = Names.PayloadData(type.Name);
        code.Line($"/// <summary>Reads the data of every event that is an <see cref=\"{Names.PayloadInterface(type.Name)}\"/>.</summary>")
            .Line(EmittedFile.GeneratedCode);
        using (code.Block($"internal struct {name}"))
        {
            foreach (var field in type.Fields)
                code.Line($"public {CSharp.TypeOf(field.Type, field.Optional)} {field.PropertyName};");
            if (type.OtherFields is not null)
                code.Line($"public global::BusContracts.EquatableMap<{CSharp.TypeOf(type.OtherFields)}> {JsonCode.OtherFields};");
            code.Line($"public global::BusContracts.JsonFields {JsonCode.UnknownFields};").Line();

            using (code.Block($"public static {name} Read(ref {JsonCode.Reader} reader)"))
                ObjectReader.WriteToStruct(code, name, type.Fields, type.OtherFields);
        }

        code.Line();
    }
}
