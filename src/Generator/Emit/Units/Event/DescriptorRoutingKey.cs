using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The routing key in UTF-8: one routine for the record's builder and for publishing.</summary>
internal static class DescriptorRoutingKey
{
    /// <summary>Writes <c>PutRoutingKey</c> and <c>WriteRoutingKey</c>.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        var placeholders = @event.In(@event.RoutingKey);
        KeyRoutine.Write(code, "PutRoutingKey", @event.RoutingKey, placeholders);

        var values = string.Concat(placeholders.Select(placeholder => ", " + EventValue.OrThrow(placeholder, "@event", "The routing key")));
        code.Line($"public override void WriteRoutingKey(ref global::BusContracts.Generated.KeyWriter writer, {@event.RecordName} @event) =>");
        using (code.Indented())
            code.Line($"PutRoutingKey(ref writer{values});").Line();
    }
}
