using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The routing key in UTF-8: one routine for the record's builder and for publishing.</summary>
internal static class DescriptorRoutingKey
{
    /// <summary>Writes <c>NewRoutingKey</c>, <c>PutRoutingKey</c> and <c>WriteRoutingKey</c>, and <c>WriteObservedRoutingKey</c> where servers use another key.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        KeyRoutine.WriteNew(code, "RoutingKey", "RoutingKey", @event.RoutingKey, @event.In(@event.RoutingKey));
        WriteOne(code, @event, @event.RoutingKey, "RoutingKey");
        // A server that uses several keys chooses by what no event holds; the first is the usual one.
        if (@event.ObservedRoutingKeys().FirstOrDefault() is { } observed)
            WriteOne(code, @event, observed, "ObservedRoutingKey");
    }

    private static void WriteOne(CodeWriter code, EventModel @event, TemplateModel key, string name)
    {
        var placeholders = @event.In(key);
        KeyRoutine.WritePut(code, name, key, placeholders);

        var values = string.Concat(placeholders.Select(placeholder => ", " + EventValue.ForKey(placeholder, "@event", "The routing key")));
        code.Line($"public override void Write{name}(ref global::BusContracts.Generated.KeyWriter writer, {@event.RecordName} @event) =>");
        using (code.Indented())
            code.Line($"Put{name}(ref writer{values});").Line();
    }
}
