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
        var writer = Names.Free("writer", placeholders);

        code.DocXml("summary", $"What a queue is bound with to be sent the event: {XmlDoc.Code(@event.RoutingKey.Text)}, with a wildcard for each value left out.");
        code.Remarks(observed.Select(key => $"And with {XmlDoc.Code(key.Text)}, which servers really publish with.").ToList());
        Builder.DocParameters(code, placeholders, placeholder => " Null for any." + Unused(@event, observed, placeholder));
        code.Doc("returns", "The patterns; a queue is bound with each of them.");
        Builder.DocException(code, placeholders, isLimited: true);
        using (code.Block($"public static global::BusContracts.Bindings Binding({Builder.Optional(placeholders)})"))
        {
            if (observed.Count == 0)
                WritePattern(code, writer, @event, @event.RoutingKey, "return ");
            else
                WritePatterns(code, writer, @event, observed);
        }

        code.Line();
    }

    private static void WritePatterns(CodeWriter code, string writer, EventModel @event, List<TemplateModel> observed)
    {
        var placeholders = @event.In([@event.RoutingKey, .. observed]);
        var patterns = Names.Free("patterns", placeholders);
        var documented = Names.Free("documented", placeholders);
        code.Line($"global::BusContracts.BindingPattern {documented};");
        code.Line($"var {patterns} = new global::BusContracts.BindingPattern[{observed.Count}];");
        using (code.Block(""))
            WritePattern(code, writer, @event, @event.RoutingKey, documented + " = ");
        for (var i = 0; i < observed.Count; i++)
        {
            using (code.Block(""))
                WritePattern(code, writer, @event, observed[i], $"{patterns}[{i}] = ");
        }

        code.Line($"return new global::BusContracts.Bindings({documented}, {patterns});");
    }

    private static void WritePattern(CodeWriter code, string writer, EventModel @event, TemplateModel key, string result)
    {
        code.Line(Builder.NewWriter(writer));
        PatternBody.Write(code, writer, key, @event.In(key));
        code.Line($"{result}{writer}.ToBindingPattern();");
    }

    private static string Unused(EventModel @event, List<TemplateModel> observed, PlaceholderModel placeholder)
    {
        var without = observed.Prepend(@event.RoutingKey).Where(key => !@event.In(key).Contains(placeholder)).Select(key => key.Text).ToList();
        return without.Count == 0 ? "" : $" It does not narrow {string.Join(" and ", without)}, which does not hold it.";
    }
}
