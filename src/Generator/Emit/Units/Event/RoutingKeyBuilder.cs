using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary><c>OrderPlaced.RoutingKey(customer)</c>: the key that an event is published with.</summary>
internal static class RoutingKeyBuilder
{
    /// <summary>Writes the builder.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        var placeholders = @event.In(@event.RoutingKey);

        code.DocXml("summary", $"The key that the event is published with: {XmlDoc.Code(@event.RoutingKey.Text)}.");
        code.Remarks(@event.ObservedRoutingKeys().Select(key => $"Documented; servers publish with {XmlDoc.Code(key.Text)}, as a bus does that is opened with the observed dialect.").ToList());
        Builder.DocParametersOfKey(code, placeholders);
        code.Doc("returns", "The key, at most 255 UTF-8 bytes.");
        Builder.DocException(code, placeholders, isLimited: true);
        code.Line($"public static global::BusContracts.RoutingKey RoutingKey({Builder.OfKey(placeholders)}) =>");
        using (code.Indented())
            code.Line($"{Names.Descriptor(@event)}.NewRoutingKey({KeyBody.Arguments(placeholders)});");

        code.Line();
    }
}
