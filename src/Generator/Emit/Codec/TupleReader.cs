using System.Globalization;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The body of a method that reads a JSON array of fixed length into a record.</summary>
/// <remarks>Every place is there, so that none is optional; a place that came in another JSON type is written back in its own.</remarks>
internal static class TupleReader
{
    /// <summary>Writes the statements, the last of which returns the record.</summary>
    public static void Write(CodeWriter code, string recordName, EquatableArray<FieldModel> fields)
    {
        var places = TuplePlaces.Of(fields);
        var locals = new LocalNames(places);
        var length = places.Count.ToString(CultureInfo.InvariantCulture);
        code.Line($"{JsonCode.Read}.StartArray(ref reader);");
        if (places.Any(place => AcceptedForms.ConvertedTo(place) is not null || AcceptedForms.ThatLeaveUnset(place).Length > 0))
            code.Line($"{JsonCode.FieldsBuilder} unknown = default;");
        foreach (var place in places)
        {
            code.Line($"{JsonCode.Read}.NextElement(ref reader, {length});");
            code.Line($"{CSharp.TypeOf(place.Type)} {FieldReading.Assignment(place, locals[place])}");
        }

        code.Line($"{JsonCode.Read}.EndTuple(ref reader, {length});");
        code.Line();
        using (code.Block($"return new {recordName}", ";"))
        {
            foreach (var place in places)
                code.Line($"{place.PropertyName} = {locals[place]},");
        }
    }
}
