using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary><c>OrderPlaced.Headers(customer)</c>: the AMQP headers that an event is published with.</summary>
internal static class HeadersBuilder
{
    /// <summary>Writes the builder; nothing where the contract has no headers for the event.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        if (@event.Headers.Count == 0)
            return;

        var placeholders = @event.InHeaders();
        var headers = Names.Free("headers", placeholders);

        code.Doc("summary", "The AMQP headers that the event is published with, beside those of the envelope.");
        Builder.DocParameters(code, placeholders, _ => "");
        code.Doc("returns", "A value for each header's name.");
        using (code.Block($"public static global::System.Collections.Generic.IReadOnlyDictionary<string, object?> Headers({Builder.Required(placeholders)})"))
        {
            code.Line($"var {headers} = new global::System.Collections.Generic.Dictionary<string, object?>({@event.Headers.Count});")
                .Line($"{Names.Descriptor(@event)}.PutHeaders({headers}{string.Concat(placeholders.Select(placeholder => ", " + placeholder.ParameterName))});")
                .Line($"return {headers};");
        }

        code.Line();
    }
}
