using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary><c>FavoriteAdded.Binding()</c>: the patterns that bring the event.</summary>
internal static class BindingBuilder
{
    /// <summary>Writes the builder.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        var observed = @event.ObservedRoutingKeys().ToList();
        var placeholders = @event.In([@event.RoutingKey, .. observed]);
        code.DocXml("summary", $"What a queue is bound with to be sent the event: {XmlDoc.Code(@event.RoutingKey.Text)}, with a wildcard for each value left out.");
        code.Remarks(observed.Select(key => $"And with {XmlDoc.Code(key.Text)}, which servers really publish with.").ToList());
        Builder.DocParameters(code, placeholders, placeholder => " Null for any." + Unused(@event, observed, placeholder));
        code.Doc("returns", "The patterns; a queue is bound with each of them.");
        Builder.DocException(code, placeholders, isLimited: true);
        using (code.Block($"public static global::BusContracts.Bindings Binding({Builder.Optional(placeholders)})"))
        {
            var patterns = new List<string>();
            foreach (var key in observed.Prepend(@event.RoutingKey))
            {
                var writer = Names.Free(patterns.Count == 0 ? "writer" : $"observed{patterns.Count}", placeholders);
                code.Line(Builder.NewWriter(writer));
                PatternBody.Write(code, writer, key, placeholders);
                patterns.Add(writer + ".ToBindingPattern()");
            }

            code.Line(observed.Count == 0 ? $"return {patterns[0]};" : $"return new global::BusContracts.Bindings({string.Join(", ", patterns)});");
        }

        code.Line();
    }

    private static string Unused(EventModel @event, List<TemplateModel> observed, PlaceholderModel placeholder)
    {
        var without = observed.Prepend(@event.RoutingKey).Where(key => !@event.In(key).Contains(placeholder)).Select(key => key.Text).ToList();
        return without.Count == 0 ? "" : $" It does not narrow {string.Join(" and ", without)}, which does not hold it.";
    }
}
