namespace Doors.Bus
{
    /// <summary>The record of an event as a library has it that was compiled with the newest contract.</summary>
    public sealed record DoorOpened
    {
        public required string Door { get; init; }

        public string? Badge { get; init; }
    }
}

namespace Misuse
{
    /// <summary>A field that the release of this project's doors has not yet.</summary>
    internal static class Bus2007Fields
    {
        public static string Show(Doors.Bus.DoorOpened opened) =>
            $"{opened.Door} by {opened.Badge}"; // expect BUS2007
    }
}
