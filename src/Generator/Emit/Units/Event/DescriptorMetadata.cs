using System.Linq;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The constants of an event, handed to the runtime.</summary>
internal static class DescriptorMetadata
{
    /// <summary>Writes the constructor.</summary>
    public static void Write(CodeWriter code, ContractHead contract, EventModel @event)
    {
        code.Line($"private {Names.Descriptor(@event)}()");
        using (code.Indented())
        {
            using var metadata = code.Block(": base(new global::BusContracts.Generated.EventMetadata", ")");
            code.Line($"Name = {CSharp.Literal(@event.Name.Text)},")
                .Line($"Names = [{string.Join(", ", @event.WireNames.Select(CSharp.Literal))}],")
                .Line($"RoutingKeyTemplate = {CSharp.Literal(@event.RoutingKey.Text)},")
                .Line($"RequiredAclTemplate = {CSharp.LiteralOrNull(@event.RequiredAcl?.Text)},")
                // Qualified, because an event may be called like a member of the descriptor: Name, Contract.
                .Line($"Bindings = global::{contract.Namespace}.{@event.RecordName}.Binding(),")
                .Line($"Since = {CSharp.LiteralOrNull(@event.Since)},")
                .Line($"Deprecation = {CSharp.LiteralOrNull(@event.Deprecation is { } deprecation ? Deprecation.Message(deprecation) : null)},");
            WriteObserved(code, @event);
        }

        code.Line("{").Line("}").Line();
    }

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
