using RabbitMQ.Client;

namespace Misuse;

/// <summary>Published with keys that no event has.</summary>
internal static class Bus2001
{
    public static async Task PublishAsync(IChannel channel, Guid user, ReadOnlyMemory<byte> body)
    {
        await channel.BasicPublishAsync("xivo", "calls.call.create", body); // expect BUS2001
        await channel.BasicPublishAsync("xivo", "call_created", body); // expect BUS2001
        await channel.BasicPublishAsync("xivo", $"directory.{user}.favourite.created", body); // expect BUS2001 by hand
    }
}
