using RabbitMQ.Client;

namespace Misuse;

/// <summary>The exchange of the contract missed, and declared as another.</summary>
internal static class Bus2011
{
    public static async Task UseAsync(IChannel channel, ReadOnlyMemory<byte> body)
    {
        await channel.BasicPublishAsync("", "calls.call.created", body); // expect BUS2011 by hand
        await channel.BasicPublishAsync("amq.topic", "directory.7.favorite.created", body); // expect BUS2011 by hand
        await channel.ExchangeDeclareAsync("xivo", "fanout", durable: true); // expect BUS2011
        await channel.ExchangeDeclareAsync("xivo", "topic", durable: false); // expect BUS2011
    }
}
