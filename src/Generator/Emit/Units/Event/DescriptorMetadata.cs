using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The constants of an event, handed to the runtime.</summary>
internal static class DescriptorMetadata
{
    /// <summary>Writes the constructor.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        code.Line($"private {Names.Descriptor(@event)}()");
        using (code.Indented())
        {
            using var metadata = code.Block(": base(new global::BusContracts.Generated.EventMetadata", ")");
            code.Line($"Name = {CSharp.Literal(@event.Name.Text)},")
                .Line($"Names = [{string.Join(", ", @event.WireNames.Select(CSharp.Literal))}],")
                .Line($"RoutingKeyTemplate = {CSharp.Literal(@event.RoutingKey.Text)},")
                .Line($"RequiredAclTemplate = {CSharp.LiteralOrNull(@event.RequiredAcl?.Text)},")
                .Line($"Bindings = {@event.RecordName}.Binding(),")
                .Line($"Since = {CSharp.LiteralOrNull(@event.Since)},")
                .Line($"Deprecation = {CSharp.LiteralOrNull(@event.Deprecation is { } deprecation ? Deprecation.Message(deprecation) : null)},");
        }

        code.Line("{").Line("}").Line();
    }
}
