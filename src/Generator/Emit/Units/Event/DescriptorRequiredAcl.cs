using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The required ACL in UTF-8: one routine for the record's builder and for publishing.</summary>
internal static class DescriptorRequiredAcl
{
    /// <summary>Writes <c>PutRequiredAcl</c> and <c>WriteRequiredAcl</c>; nothing where the contract has no ACL for the event.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        if (@event.RequiredAcl is not { } template)
            return;

        var placeholders = @event.In(template);
        KeyRoutine.Write(code, "PutRequiredAcl", template, placeholders);

        using (code.Block($"public override bool WriteRequiredAcl(ref global::BusContracts.Generated.KeyWriter writer, {@event.RecordName} @event)"))
        {
            var locals = placeholders.ToDictionary(placeholder => placeholder, placeholder => EventValue.Of(placeholder, "@event"));
            foreach (var placeholder in placeholders.Where(EventValue.MayBeNull))
            {
                var local = "value" + placeholders.ToList().IndexOf(placeholder);
                code.Line($"if ({locals[placeholder]} is not {{ }} {local})");
                using (code.Indented())
                    code.Line("return false;");
                locals[placeholder] = local;
            }

            code.Line($"PutRequiredAcl(ref writer{string.Concat(placeholders.Select(placeholder => ", " + locals[placeholder]))});")
                .Line("return true;");
        }

        code.Line();
    }
}
