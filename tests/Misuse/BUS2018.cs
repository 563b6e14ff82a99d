using BusContracts;
using Wazo.Bus;

namespace Misuse;

/// <summary>Handlers that are over before their work is.</summary>
internal static class Bus2018
{
    public static void Listen(SubscriptionBuilder on) => on
        .Event<CallCreated>(message => SaveAsync(message)) // expect BUS2018
        .Event<CallEnded>(Forget); // expect BUS2018 by hand

    private static async ValueTask SaveAsync(object message) => await Task.Yield();

    private static async void Forget(Message<CallEnded> message) => await SaveAsync(message);
}
