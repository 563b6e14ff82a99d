using System.Collections.Generic;
using System.Linq;
using BusContracts.Generator.Emit.Codec;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>How an event's data is read and written.</summary>
internal static class DescriptorData
{
    /// <summary>Writes <c>ReadData</c> and <c>WriteData</c>.</summary>
    public static void Write(CodeWriter code, EventGroup group, EventModel @event)
    {
        var initialisers = @event.NameProperties().Select(each => (each.Property, Initialiser(group, @event, each.Placeholder))).ToList();
        using (code.Block($"public override {@event.RecordName} ReadData(ref {JsonCode.Reader} reader, string name)"))
        {
            if (PayloadMembers.SharedBy(group, @event) is var (payload, properties))
                ReadShared(code, @event, payload, properties, initialisers);
            else
                ObjectReader.Write(code, @event.RecordName, @event.Fields, @event.OtherFields, initialisers);
        }

        code.Line();
        using (code.Block($"public override void WriteData(ref {JsonCode.Writer} writer, {@event.RecordName} value)"))
            ObjectWriter.Write(code, @event.Fields, @event.OtherFields);
    }

    private static void ReadShared(
        CodeWriter code, EventModel @event, TypeModel.Object payload, IReadOnlyList<string> properties, IReadOnlyList<(string Property, string Expression)> initialisers)
    {
        code.Line($"var data = {Names.PayloadData(payload.Name)}.Read(ref reader);");
        using (code.Block($"return new {@event.RecordName}", ";"))
        {
            foreach (var (property, expression) in initialisers)
                code.Line($"{property} = {expression},");
            for (var i = 0; i < properties.Count; i++)
                code.Line($"{properties[i]} = data.{payload.Fields[i].PropertyName},");
            if (payload.OtherFields is not null)
                code.Line($"{JsonCode.OtherFields} = data.{JsonCode.OtherFields},");
            code.Line($"{JsonCode.UnknownFields} = data.{JsonCode.UnknownFields},");
        }
    }

    private static string Initialiser(EventGroup group, EventModel @event, PlaceholderModel placeholder)
    {
        var place = @event.In(@event.Name).ToList().IndexOf(placeholder);
        return @event.IsOpenFamily ? FromOpenName(@event, placeholder) : FromListedName(group, @event, placeholder, place);
    }

    // A name that does not fit, as the empty one where only the data is read, is no error: it gives the name, or nothing.
    private static string FromOpenName(EventModel @event, PlaceholderModel placeholder)
    {
        var before = @event.Name.Parts.TakeWhile(part => !part.IsPlaceholder).Sum(part => part.Text.Length);
        var after = @event.Name.Parts.SkipWhile(part => !part.IsPlaceholder).Skip(1).Sum(part => part.Text.Length);
        var text = before + after == 0
            ? "name"
            : $"(name.Length > {before + after} ? name.Substring({before}, name.Length - {before + after}) : name)";
        return PlaceholderText.FromText(text, placeholder.Type);
    }

    private static string FromListedName(EventGroup group, EventModel @event, PlaceholderModel placeholder, int place)
    {
        var known = new KnownValues(group.NameTypes);
        var cases = new List<string>();
        foreach (var name in @event.WireNames)
        {
            var value = FamilyName.Values(@event, name, known)![place];
            cases.Add($"{CSharp.Literal(name)} => {CSharp.Literal(value)}");
        }

        return PlaceholderText.FromText($"name switch {{ {string.Join(", ", cases)}, _ => \"\" }}", placeholder.Type);
    }
}
