namespace BusContracts.Tests.Bus;

/// <summary>A small contract in the shape of generated code: a plain event, a family by name, and an open family.</summary>
internal static class HouseBus
{
    public static Contract Contract { get; } = new(
        "House",
        new Exchange("buscontracts.test.house", "topic", IsDurable: true),
        Envelopes.LikeWazo,
        releases: [],
        DoorOpened.Descriptor,
        LampSwitched.Descriptor,
        SensorEvent.Descriptor);
}

/// <summary>A second contract, on an exchange of its own, whose event has the name of another's.</summary>
internal static class GardenBus
{
    public static Contract Contract { get; } = new(
        "Garden",
        new Exchange("buscontracts.test.garden", "topic", IsDurable: true),
        Envelopes.LikeWazo,
        releases: [],
        GateOpened.Descriptor);
}

internal static class Envelopes
{
    public static Envelope LikeWazo { get; } = new()
    {
        Keys =
        [
            new EnvelopeKey("name", EnvelopeRole.Name, IsHeader: true),
            new EnvelopeKey("required_acl", EnvelopeRole.RequiredAcl, IsHeader: true),
            new EnvelopeKey("origin_uuid", EnvelopeRole.Origin, IsHeader: true),
            new EnvelopeKey("data", EnvelopeRole.Data),
        ],
    };
}
