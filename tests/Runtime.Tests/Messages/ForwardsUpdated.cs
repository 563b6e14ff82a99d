using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts.Tests.Messages;

/// <summary>A family, whose name holds a value, with nothing but unknown fields in its data.</summary>
internal sealed record ForwardsUpdated : IEvent<ForwardsUpdated>
{
    public required string ForwardName { get; init; }

    public JsonFields UnknownFields { get; init; }

    static EventDescriptor<ForwardsUpdated> IEvent<ForwardsUpdated>.Descriptor => ForwardsUpdatedDescriptor.Instance;
}

file sealed class ForwardsUpdatedDescriptor() : EventDescriptor<ForwardsUpdated>(new EventMetadata
{
    Name = "forwards_{forward_name}_updated",
    Names = ["forwards_busy_updated", "forwards_noanswer_updated"],
    RoutingKeyTemplate = "config.forwards.{forward_name}.updated",
    BindingPatterns = ["config.forwards.*.updated"],
})
{
    public static readonly ForwardsUpdatedDescriptor Instance = new();

    public override Contract Contract => TestContract.Value;

    public override string NameOf(ForwardsUpdated @event) => $"forwards_{@event.ForwardName}_updated";

    public override void WriteRoutingKey(ref KeyWriter writer, ForwardsUpdated @event) => writer.Word(@event.ForwardName, "forward_name");

    public override ForwardsUpdated ReadData(ref Utf8JsonReader reader, string name)
    {
        JsonRead.StartObject(ref reader);
        JsonFieldsBuilder unknown = default;
        while (JsonRead.NextField(ref reader, out var key))
            unknown.Read(ref reader, key);

        return new ForwardsUpdated { ForwardName = name.Split('_').ElementAtOrDefault(1) ?? "", UnknownFields = unknown.ToFields() };
    }

    public override void WriteData(ref JsonSpanWriter writer, ForwardsUpdated @event)
    {
        writer.Raw("{"u8);
        writer.UnknownFields(@event.UnknownFields, true);
        writer.Raw("}"u8);
    }
}
