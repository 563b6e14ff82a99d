using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary><c>OrderPlaced.Binding()</c>: the patterns that bring the event.</summary>
internal static class BindingBuilder
{
    /// <summary>Writes the builder.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        var placeholders = @event.In(@event.RoutingKey);
        var writer = Names.Free("writer", placeholders);

        code.DocXml("summary", $"What a queue is bound with to be sent the event: {XmlDoc.Code(@event.RoutingKey.Text)}, with a wildcard for each value left out.");
        Builder.DocParameters(code, placeholders, " Null for any.");
        code.Doc("returns", "The patterns; a queue is bound with each of them.");
        Builder.DocException(code, placeholders, isLimited: true);
        using (code.Block($"public static global::BusContracts.Bindings Binding({Builder.Optional(placeholders)})"))
        {
            code.Line(Builder.NewWriter(writer));
            PatternBody.Write(code, writer, @event.RoutingKey, placeholders);
            code.Line($"return {writer}.ToBindingPattern();");
        }

        code.Line();
    }
}
