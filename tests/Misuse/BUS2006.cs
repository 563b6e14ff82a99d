using BusContracts;
using BusContracts.Annotations;
using Wazo.Bus;

namespace Misuse;

/// <summary>Deprecated events, by name and by type.</summary>
internal static class Bus2006
{
    public static bool IsChat([EventName] string name) =>
        name == "chat_message_event"; // expect BUS2006

    public static void Listen(SubscriptionBuilder on) =>
        on.Event<ChatMessageEvent>(message => { }); // expect BUS2006 by hand
}
