using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>The head of an event's descriptor, which no other file sees.</summary>
internal static class DescriptorHead
{
    /// <summary>Opens the class.</summary>
    public static CodeWriter.Scope Open(CodeWriter code, ContractHead contract, EventModel @event)
    {
        code.Line().Line(EmittedFile.GeneratedCode);
        var scope = code.Block($"file sealed class {Names.Descriptor(@event)} : global::BusContracts.EventDescriptor<{@event.RecordName}>");
        code.Line($"public static readonly {Names.Descriptor(@event)} Instance = new();")
            .Line()
            .Line($"public override global::BusContracts.Contract Contract => {contract.BusClass}.Contract;")
            .Line();
        return scope;
    }
}
