using BusContracts.Annotations;

namespace Misuse;

/// <summary>A deprecated event by its name.</summary>
internal static class Bus2006
{
    public static bool IsChat([EventName] string name) =>
        name == "chat_message_event"; // expect BUS2006
}
