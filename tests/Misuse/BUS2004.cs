using RabbitMQ.Client;

namespace Misuse;

/// <summary>Keys and patterns by hand where a builder is.</summary>
internal static class Bus2004
{
    public static async Task UseAsync(IChannel channel, Guid user, ReadOnlyMemory<byte> body)
    {
        await channel.BasicPublishAsync("xivo", "calls.call.created", body); // expect BUS2004
        await channel.BasicPublishAsync("xivo", $"directory.{user}.favorite.created", body); // expect BUS2004
        await channel.QueueBindAsync("directory", "xivo", "directory.*.favorite.created"); // expect BUS2004
    }
}
