using System.Collections.Generic;
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
                .Line($"BindingPatterns = [{string.Join(", ", Patterns(@event).Select(CSharp.Literal))}],")
                .Line($"Since = {CSharp.LiteralOrNull(@event.Since)},")
                .Line($"Deprecation = {CSharp.LiteralOrNull(@event.Deprecation is { } deprecation ? Deprecation.Message(deprecation) : null)},");
            WriteObserved(code, @event);
        }

        code.Line("{").Line("}").Line();
    }

    /// <summary>The texts that the builder of bindings gives where no value is given.</summary>
    private static IEnumerable<string> Patterns(EventModel @event) =>
        @event.ObservedRoutingKeys()
            .Prepend(@event.RoutingKey)
            .Select(key => TemplateWords.Replace(key, @event.In(key), (held, _) => TemplateWords.Wildcard(held)))
            .Distinct();

    private static void WriteObserved(CodeWriter code, EventModel @event)
    {
        if (@event.ObservedNames() is { Count: > 0 } names)
            code.Line($"ObservedNames = [{string.Join(", ", names.Select(CSharp.Literal))}],");
        if (@event.ObservedRoutingKeys().ToList() is { Count: > 0 } keys)
            code.Line($"ObservedRoutingKeyTemplates = [{string.Join(", ", keys.Select(key => CSharp.Literal(key.Text)))}],");
        if (@event.ObservedAcl() is { } acl)
            code.Line($"ObservedRequiredAclTemplate = {CSharp.Literal(acl.Text)},");
    }
}
