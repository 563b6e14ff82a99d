using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The properties of a family that are part of the event's name and not of its data.</summary>
internal static class NameProperties
{
    /// <summary>Writes a property for each.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        foreach (var (placeholder, property) in @event.NameProperties())
        {
            code.Doc("summary", placeholder.Summary.Trim().Length == 0 ? $"The {placeholder.WireName} in the event's name." : XmlDoc.Sentence(placeholder.Summary))
                .DocXml("remarks", $"Part of the name {XmlDoc.Code(@event.Name.Text)} and not of the data: it is empty where only the data was read.")
                .Line($"public required {CSharp.TypeOf(placeholder.Type)} {property} {{ get; init; }}")
                .Line();
        }
    }
}
