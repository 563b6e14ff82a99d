using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts.Tests.Bus;

/// <summary>A contract whose servers do otherwise than documented: another key, which its two events share, another name, and an ACL.</summary>
internal static class GarageBus
{
    public static Contract Contract { get; } = new(
        "Garage",
        new Exchange("buscontracts.test.garage", "topic", IsDurable: true),
        Envelopes.LikeWazo,
        releases: [],
        GarageOpened.Descriptor,
        GarageClosed.Descriptor);
}

internal sealed record GarageOpened(string Garage) : IEvent<GarageOpened>
{
    public static EventDescriptor<GarageOpened> Descriptor { get; } =
        new GarageDescriptor<GarageOpened>("opened", observedNames: ["garage_is_open"], garage => new GarageOpened(garage), opened => opened.Garage);

    public static Bindings Binding(string? garage = null) => new(BindingPattern.Parse($"garages.{garage ?? "*"}.opened"), BindingPattern.Parse("garages.changed"));
}

internal sealed record GarageClosed(string Garage) : IEvent<GarageClosed>
{
    public static EventDescriptor<GarageClosed> Descriptor { get; } =
        new GarageDescriptor<GarageClosed>("closed", observedNames: [], garage => new GarageClosed(garage), closed => closed.Garage);
}

internal sealed class GarageDescriptor<TEvent>(string state, string[] observedNames, Func<string, TEvent> read, Func<TEvent, string> garageOf)
    : EventDescriptor<TEvent>(new EventMetadata
    {
        Name = "garage_" + state,
        Names = ["garage_" + state],
        ObservedNames = observedNames,
        RoutingKeyTemplate = $"garages.{{garage}}.{state}",
        ObservedRoutingKeyTemplates = ["garages.changed"],
        ObservedRequiredAclTemplate = "events.garages.{garage}",
        BindingPatterns = [$"garages.*.{state}", "garages.changed"],
    })
    where TEvent : class, IEvent<TEvent>
{
    public override Contract Contract => GarageBus.Contract;

    public override string NameOf(TEvent @event) => Name;

    public override string ObservedNameOf(TEvent @event) => observedNames.FirstOrDefault() ?? Name;

    public override TEvent ReadData(ref Utf8JsonReader reader, string name)
    {
        JsonRead.StartObject(ref reader);
        string? garage = null;
        while (JsonRead.NextField(ref reader, out _))
            garage = JsonRead.String(ref reader);
        return read(garage ?? throw JsonRead.Missing(ref reader, 0, "garage"));
    }

    public override void WriteData(ref JsonSpanWriter writer, TEvent @event)
    {
        writer.Raw("{\"garage\":"u8);
        writer.String(garageOf(@event));
        writer.Raw("}"u8);
    }

    public override void WriteRoutingKey(ref KeyWriter writer, TEvent @event)
    {
        writer.Literal("garages."u8);
        writer.Word(garageOf(@event), "garage");
        writer.Literal("."u8);
        writer.Word(state, "state");
    }

    public override void WriteObservedRoutingKey(ref KeyWriter writer, TEvent @event) => writer.Literal("garages.changed"u8);

    public override AclForm WriteObservedRequiredAcl(ref KeyWriter writer, TEvent @event)
    {
        writer.Literal("events.garages."u8);
        writer.Word(garageOf(@event), "garage");
        return AclForm.Text;
    }
}
