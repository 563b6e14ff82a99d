using BusContracts;
using BusContracts.Annotations;
using RabbitMQ.Client;
using Wazo.Bus;

namespace Misuse;

/// <summary>An event that the release of this project's servers has not yet, by name, pattern and type.</summary>
internal static class Bus2007
{
    public static bool IsAuthorized([EventName] string name) =>
        name == "auth_user_external_auth_authorized"; // expect BUS2007

    public static async Task BindAsync(IChannel channel) =>
        await channel.QueueBindAsync("auth", "xivo", "auth.users.*.external.*.authorized"); // expect BUS2007

    public static void Listen(SubscriptionBuilder on) =>
        on.Event<AuthUserExternalAuthAuthorized>(message => { }); // expect BUS2007
}
