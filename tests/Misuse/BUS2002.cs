using RabbitMQ.Client;

namespace Misuse;

/// <summary>Bound with patterns that match nothing.</summary>
internal static class Bus2002
{
    public static async Task BindAsync(IChannel channel)
    {
        await channel.QueueBindAsync("calls", "xivo", "calls.*"); // expect BUS2002
        await channel.QueueBindAsync("queues", "xivo", "QueueMemberStatus"); // expect BUS2002
        await channel.QueueBindAsync("calls", "xivo", "calls.*.create"); // expect BUS2002
    }
}
