using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts.Tests.Bus;

/// <summary>A family: its two names share a record, and a placeholder of the name stands in the key too.</summary>
internal sealed record LampSwitched : IEvent<LampSwitched>
{
    public static EventDescriptor<LampSwitched> Descriptor { get; } = new LampSwitchedDescriptor();

    public required string State { get; init; }

    public required string Room { get; init; }

    public static Bindings Binding(string? room = null, string? state = null) => BindingPattern.Parse($"lamps.{room ?? "*"}.{state ?? "*"}");

    private sealed class LampSwitchedDescriptor() : EventDescriptor<LampSwitched>(new EventMetadata
    {
        Name = "lamp_{state}_switched",
        Names = ["lamp_on_switched", "lamp_off_switched"],
        RoutingKeyTemplate = "lamps.{room}.{state}",
        BindingPatterns = ["lamps.*.*"],
    })
    {
        public override Contract Contract => HouseBus.Contract;

        public override string NameOf(LampSwitched @event) => $"lamp_{@event.State}_switched";

        public override LampSwitched ReadData(ref Utf8JsonReader reader, string name)
        {
            JsonRead.StartObject(ref reader);
            string? room = null;
            while (JsonRead.NextField(ref reader, out var field))
            {
                if (field.SequenceEqual("room"u8))
                    room = JsonRead.String(ref reader);
                else
                    reader.Skip();
            }

            return room is not null
                ? new LampSwitched { State = name["lamp_".Length..^"_switched".Length], Room = room }
                : throw JsonRead.Missing(ref reader, 0, "room");
        }

        public override void WriteData(ref JsonSpanWriter writer, LampSwitched @event)
        {
            writer.Raw("{\"room\":"u8);
            writer.String(@event.Room);
            writer.Raw("}"u8);
        }

        public override void WriteRoutingKey(ref KeyWriter writer, LampSwitched @event)
        {
            writer.Literal("lamps."u8);
            writer.Word(@event.Room, "room");
            writer.Literal("."u8);
            writer.Word(@event.State, "state");
        }
    }
}
