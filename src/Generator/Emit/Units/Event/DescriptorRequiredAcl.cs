using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The required ACL in UTF-8: one routine for the record's builder and for publishing.</summary>
internal static class DescriptorRequiredAcl
{
    private const string Form = "global::BusContracts.Generated.AclForm";

    /// <summary>
    /// Writes <c>NewRequiredAcl</c> for the builder, <c>WriteRequiredAcl</c> where an ACL is documented, and
    /// <c>WriteObservedRequiredAcl</c> where servers set another, or one where none is documented.
    /// </summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        var observed = @event.ObservedAcl();
        if (@event.RequiredAcl is { } documented)
        {
            KeyRoutine.WriteNew(code, "Acl", "RequiredAcl", documented, @event.In(documented));
            KeyRoutine.WritePut(code, "RequiredAcl", documented, @event.In(documented));
            WriteOverride(code, @event, documented, "WriteRequiredAcl", "RequiredAcl");
        }

        if (observed is null)
            return;
        var built = @event.RequiredAcl is null ? "RequiredAcl" : "ObservedRequiredAcl";
        if (@event.RequiredAcl is null)
            KeyRoutine.WriteNew(code, "Acl", built, observed, @event.In(observed));
        KeyRoutine.WritePut(code, built, observed, @event.In(observed));
        WriteOverride(code, @event, observed, "WriteObservedRequiredAcl", built);
    }

    private static void WriteOverride(CodeWriter code, EventModel @event, TemplateModel template, string name, string built)
    {
        using (code.Block($"public override {Form} {name}(ref global::BusContracts.Generated.KeyWriter writer, {@event.RecordName} @event)"))
        {
            var values = new List<string>();
            foreach (var placeholder in @event.In(template))
                values.Add(Value(code, placeholder, "value" + values.Count));

            code.Line($"Put{built}(ref writer{string.Concat(values.Select(value => ", " + value))});")
                .Line($"return {Form}.Text;");
        }

        code.Line();
    }

    private static string Value(CodeWriter code, PlaceholderModel placeholder, string local)
    {
        var value = EventValue.Of(placeholder, "@event");
        if (!EventValue.MayBeNull(placeholder) || Builder.TakesNull(placeholder, out _))
            return value;

        code.Line($"if ({value} is not {{ }} {local})");
        using (code.Indented())
            code.Line($"return {Form}.{(placeholder.WhenNull is NullBinding.AbsentAcl ? "Absent" : "Null")};");
        return local;
    }
}
