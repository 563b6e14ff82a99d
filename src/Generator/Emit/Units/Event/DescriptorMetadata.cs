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
                .Line($"Names = {CSharp.Literals(@event.WireNames)},")
                .Line($"RoutingKeyTemplate = {CSharp.Literal(@event.RoutingKey.Text)},")
                .Line($"RequiredAclTemplate = {CSharp.LiteralOrNull(@event.RequiredAcl?.Text)},")
                .Line($"BindingPatterns = {CSharp.Literals(Patterns(@event))},")
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
            code.Line($"ObservedNames = {CSharp.Literals(names)},");
        if (@event.ObservedRoutingKeys().ToList() is { Count: > 0 } keys)
            code.Line($"ObservedRoutingKeyTemplates = {CSharp.Literals(keys.Select(key => key.Text))},");
        if (@event.ObservedAcl() is { } acl)
            code.Line($"ObservedRequiredAclTemplate = {CSharp.Literal(acl.Text)},");
    }
}
