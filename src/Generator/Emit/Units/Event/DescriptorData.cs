using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

internal static class DescriptorData
{
    public static void Write(CodeWriter code, EventGroup group, EventModel @event) => code.Line($$"""
        public override {{@event.RecordName}} ReadData(ref global::System.Text.Json.Utf8JsonReader reader, string name) => throw new global::System.NotSupportedException();

        public override void WriteData(ref global::BusContracts.Generated.JsonSpanWriter writer, {{@event.RecordName}} @event) => throw new global::System.NotSupportedException();
        """);
}
