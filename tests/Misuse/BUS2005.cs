using System.Text.Json;
using RabbitMQ.Client;
using Wazo.Bus;

namespace Misuse;

/// <summary>An event published with the key of another.</summary>
internal static class Bus2005
{
    public static async Task PublishAsync(IChannel channel, CallCreated created)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(created, WazoJsonContext.Default.CallCreated);
        await channel.BasicPublishAsync("xivo", "calls.call.ended", body); // expect BUS2005
    }
}
