using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The wire name of an event that has only one.</summary>
internal static class EventNameConstant
{
    /// <summary>Writes the constant; nothing for a family.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        if (!@event.Name.IsConstant)
            return;

        code.DocXml("summary", $"The name on the bus: {XmlDoc.Code(@event.Name.Text)}.")
            .Line($"public const string EventName = {CSharp.Literal(@event.Name.Text)};")
            .Line();
    }
}
