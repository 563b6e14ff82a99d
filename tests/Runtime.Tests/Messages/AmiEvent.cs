using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts.Tests.Messages;

/// <summary>An open family: any name, told by the routing key.</summary>
internal sealed record AmiEvent : IEvent<AmiEvent>
{
    public required string EventName { get; init; }

    public EquatableMap<string> Fields { get; init; } = EquatableMap<string>.Empty;

    public JsonFields UnknownFields { get; init; }

    static EventDescriptor<AmiEvent> IEvent<AmiEvent>.Descriptor => AmiEventDescriptor.Instance;
}

file sealed class AmiEventDescriptor() : EventDescriptor<AmiEvent>(new EventMetadata
{
    Name = "{event_name}",
    Names = [],
    RoutingKeyTemplate = "ami.{event_name}",
    BindingPatterns = ["ami.*"],
})
{
    public static readonly AmiEventDescriptor Instance = new();

    public override Contract Contract => TestContract.Value;

    public override string NameOf(AmiEvent @event) => @event.EventName;

    public override void WriteRoutingKey(ref KeyWriter writer, AmiEvent @event) => writer.Word(@event.EventName, "event_name");

    public override AmiEvent ReadData(ref Utf8JsonReader reader, string name)
    {
        JsonRead.StartObject(ref reader);
        JsonFieldsBuilder unknown = default;
        JsonMapBuilder<string> others = default;
        while (JsonRead.NextField(ref reader, out var key))
        {
            switch (key.Length)
            {
                case var _ when JsonRead.Is(ref reader, JsonForms.String):
                    others.Set(JsonRead.Name(ref reader, key), JsonRead.String(ref reader));
                    break;
                default:
                    unknown.Read(ref reader, key);
                    break;
            }
        }

        return new AmiEvent { EventName = name, Fields = others.ToMap(), UnknownFields = unknown.ToFields() };
    }

    public override void WriteData(ref JsonSpanWriter writer, AmiEvent @event)
    {
        writer.Raw("{"u8);
        var isFirst = writer.MapFields(@event.Fields, isFirst: true, static (ref JsonSpanWriter writer, string item) => writer.String(item));
        writer.UnknownFields(@event.UnknownFields, isFirst);
        writer.Raw("}"u8);
    }
}
