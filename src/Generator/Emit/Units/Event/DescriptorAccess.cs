using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary>How the runtime comes from a record to its descriptor.</summary>
internal static class DescriptorAccess
{
    /// <summary>Writes the interface's member.</summary>
    public static void Write(CodeWriter code, EventModel @event) => code.Line(
        $"static global::BusContracts.EventDescriptor<{@event.RecordName}> global::BusContracts.IEvent<{@event.RecordName}>.Descriptor => {Names.Descriptor(@event)}.Instance;");
}
