using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts.Tests.Bus;

/// <summary>A plain event with a required ACL and a header of its own.</summary>
internal sealed record DoorOpened : IEvent<DoorOpened>
{
    public static EventDescriptor<DoorOpened> Descriptor { get; } = new DoorOpenedDescriptor();

    public required string DoorId { get; init; }

    public required long Times { get; init; }

    public string? Note { get; init; }

    public static Bindings Binding(string? doorId = null) => BindingPattern.Parse($"doors.{doorId ?? "*"}.opened");

    private sealed class DoorOpenedDescriptor() : EventDescriptor<DoorOpened>(new EventMetadata
    {
        Name = "door_opened",
        Names = ["door_opened"],
        RoutingKeyTemplate = "doors.{door_id}.opened",
        RequiredAclTemplate = "events.doors.{door_id}.opened",
        BindingPatterns = ["doors.*.opened"],
    })
    {
        public override Contract Contract => HouseBus.Contract;

        public override string NameOf(DoorOpened @event) => Name;

        public override DoorOpened ReadData(ref Utf8JsonReader reader, string name)
        {
            JsonRead.StartObject(ref reader);
            string? doorId = null, note = null;
            long? times = null;
            while (JsonRead.NextField(ref reader, out var field))
            {
                if (field.SequenceEqual("door_id"u8))
                    doorId = JsonRead.String(ref reader);
                else if (field.SequenceEqual("times"u8))
                    times = JsonRead.Integer(ref reader);
                else if (field.SequenceEqual("note"u8))
                    note = JsonRead.String(ref reader);
                else
                    reader.Skip();
            }

            return doorId is not null && times is not null
                ? new DoorOpened { DoorId = doorId, Times = times.Value, Note = note }
                : throw JsonRead.Missing(ref reader, (doorId is null ? 0UL : 1) | (times is null ? 0UL : 2), "door_id", "times");
        }

        public override void WriteData(ref JsonSpanWriter writer, DoorOpened @event)
        {
            writer.Raw("{\"door_id\":"u8);
            writer.String(@event.DoorId);
            writer.Raw(",\"times\":"u8);
            writer.Integer(@event.Times);
            if (@event.Note is not null)
            {
                writer.Raw(",\"note\":"u8);
                writer.String(@event.Note);
            }

            writer.Raw("}"u8);
        }

        public override void WriteRoutingKey(ref KeyWriter writer, DoorOpened @event)
        {
            writer.Literal("doors."u8);
            writer.Word(@event.DoorId, "door_id");
            writer.Literal(".opened"u8);
        }

        public override AclForm WriteRequiredAcl(ref KeyWriter writer, DoorOpened @event)
        {
            writer.Literal("events."u8);
            WriteRoutingKey(ref writer, @event);
            return AclForm.Text;
        }

        public override void AddHeaders(IDictionary<string, object?> headers, DoorOpened @event) =>
            headers[$"door:{@event.DoorId}"] = true;
    }
}
