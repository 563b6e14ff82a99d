namespace BusContracts.Tests.Bus;

internal static class Doors
{
    public static DoorOpened Door(string doorId = "front", long times = 1, string? note = null) => new() { DoorId = doorId, Times = times, Note = note };

    public static LampSwitched Lamp(string room, string state) => new() { Room = room, State = state };
}
