using RabbitMQ.Client;

namespace Misuse;

/// <summary>Bound as it is documented, which no server publishes.</summary>
internal static class Bus2014
{
    public static async Task BindAsync(IChannel channel) =>
        await channel.QueueBindAsync("relocates", "xivo", "calls.relocate.completed"); // expect BUS2014
}
