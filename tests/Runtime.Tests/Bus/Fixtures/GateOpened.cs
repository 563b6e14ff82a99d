using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts.Tests.Bus;

/// <summary>An event of the second contract, with the wire name of <see cref="DoorOpened"/>.</summary>
internal sealed record GateOpened : IEvent<GateOpened>
{
    public static EventDescriptor<GateOpened> Descriptor { get; } = new GateOpenedDescriptor();

    public required string Gate { get; init; }

    private sealed class GateOpenedDescriptor() : EventDescriptor<GateOpened>(new EventMetadata
    {
        Name = "door_opened",
        Names = ["door_opened"],
        RoutingKeyTemplate = "gates.opened",
        BindingPatterns = ["gates.opened"],
    })
    {
        public override Contract Contract => GardenBus.Contract;

        public override string NameOf(GateOpened @event) => Name;

        public override GateOpened ReadData(ref Utf8JsonReader reader, string name)
        {
            JsonRead.StartObject(ref reader);
            string? gate = null;
            while (JsonRead.NextField(ref reader, out var field))
            {
                if (field.SequenceEqual("gate"u8))
                    gate = JsonRead.String(ref reader);
                else
                    reader.Skip();
            }

            return gate is not null ? new GateOpened { Gate = gate } : throw JsonRead.Missing(ref reader, 0, "gate");
        }

        public override void WriteData(ref JsonSpanWriter writer, GateOpened @event)
        {
            writer.Raw("{\"gate\":"u8);
            writer.String(@event.Gate);
            writer.Raw("}"u8);
        }

        public override void WriteRoutingKey(ref KeyWriter writer, GateOpened @event) => writer.Literal("gates.opened"u8);
    }
}
