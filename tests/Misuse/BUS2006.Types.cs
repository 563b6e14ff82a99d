using BusContracts;
using Wazo.Bus;

namespace Misuse;

/// <summary>A deprecated event by its type, which the compiler reports by itself.</summary>
internal static class Bus2006Types
{
    public static void Listen(SubscriptionBuilder on) =>
        on.Event<ChatMessageEvent>(message => { }); // expect BUS2006
}
