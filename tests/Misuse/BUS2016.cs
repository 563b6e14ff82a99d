using BusContracts;
using RabbitMQ.Client;
using Wazo.Bus;

namespace Misuse;

/// <summary>Everything asked for where one event is wanted.</summary>
internal static class Bus2016
{
    public static async Task BindAsync(IChannel channel) =>
        await channel.QueueBindAsync("everything", "xivo", "#"); // expect BUS2016 by hand

    public static void Listen(SubscriptionBuilder on) =>
        on.Event<CallCreated>(BindingPattern.Everything, message => { }); // expect BUS2016
}
