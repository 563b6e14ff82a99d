using RabbitMQ.Client;

namespace Misuse;

/// <summary>One word bound where several may come.</summary>
internal static class Bus2015
{
    public static async Task BindAsync(IChannel channel) =>
        await channel.QueueBindAsync("services", "xivo", "service.registered.*"); // expect BUS2015
}
