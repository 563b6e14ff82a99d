using RabbitMQ.Client;

namespace Misuse;

/// <summary>Keys and patterns that mean something else than they look like.</summary>
internal static class Bus2003
{
    /// <summary>252 bytes: one more than there is room for.</summary>
    private const string LongName =
        "AnEventWhoseNameGoesOnAndOn" + "AndOnAndOnAndOnAndOnAndOn" + "AndOnAndOnAndOnAndOnAndOn" + "AndOnAndOnAndOnAndOnAndOn" + "AndOnAndOnAndOnAndOnAndOn"
        + "AndOnAndOnAndOnAndOnAndOn" + "AndOnAndOnAndOnAndOnAndOn" + "AndOnAndOnAndOnAndOnAndOn" + "AndOnAndOnAndOnAndOnAndOn" + "AndOnAndOnAndOnAndOnAndOn";

    public static async Task UseAsync(IChannel channel, ReadOnlyMemory<byte> body)
    {
        await channel.BasicPublishAsync("xivo", "calls.*.created", body); // expect BUS2003 by hand
        await channel.QueueBindAsync("calls", "xivo", "calls*"); // expect BUS2003
        await channel.QueueBindAsync("calls", "xivo", "calls..created"); // expect BUS2003 by hand
        await channel.QueueBindAsync("calls", "xivo", ".calls.#"); // expect BUS2003
        await channel.BasicPublishAsync("xivo", $"ami.{LongName}", body); // expect BUS2003 by hand
    }
}
