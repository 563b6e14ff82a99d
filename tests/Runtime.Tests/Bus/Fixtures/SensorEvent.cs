using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts.Tests.Bus;

/// <summary>An open family: it takes any name, and only the routing key tells it.</summary>
internal sealed record SensorEvent : IEvent<SensorEvent>
{
    public static EventDescriptor<SensorEvent> Descriptor { get; } = new SensorEventDescriptor();

    public required string EventName { get; init; }

    public required long Value { get; init; }

    public static Bindings Binding(string? eventName = null) => BindingPattern.Parse($"sensors.{eventName ?? "*"}");

    private sealed class SensorEventDescriptor() : EventDescriptor<SensorEvent>(new EventMetadata
    {
        Name = "{event_name}",
        Names = [],
        RoutingKeyTemplate = "sensors.{event_name}",
        BindingPatterns = ["sensors.*"],
    })
    {
        public override Contract Contract => HouseBus.Contract;

        public override string NameOf(SensorEvent @event) => @event.EventName;

        public override SensorEvent ReadData(ref Utf8JsonReader reader, string name)
        {
            JsonRead.StartObject(ref reader);
            long? value = null;
            while (JsonRead.NextField(ref reader, out var field))
            {
                if (field.SequenceEqual("value"u8))
                    value = JsonRead.Integer(ref reader);
                else
                    reader.Skip();
            }

            return value is not null
                ? new SensorEvent { EventName = name, Value = value.Value }
                : throw JsonRead.Missing(ref reader, 0, "value");
        }

        public override void WriteData(ref JsonSpanWriter writer, SensorEvent @event)
        {
            writer.Raw("{\"value\":"u8);
            writer.Integer(@event.Value);
            writer.Raw("}"u8);
        }

        public override void WriteRoutingKey(ref KeyWriter writer, SensorEvent @event)
        {
            writer.Literal("sensors."u8);
            writer.Word(@event.EventName, "event_name");
        }
    }
}
