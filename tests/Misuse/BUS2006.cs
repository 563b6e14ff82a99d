using BusContracts.Annotations;
using RabbitMQ.Client;

namespace Misuse;

/// <summary>A deprecated event by its name, by its key and by a pattern of nothing else.</summary>
internal static class Bus2006
{
    public static bool IsChat([EventName] string name) =>
        name == "chat_message_event"; // expect BUS2006

    public static async Task OpenAsync(IChannel channel, string door, ReadOnlyMemory<byte> body)
    {
        await channel.QueueBindAsync("doors", "doors", "doors.*.open"); // expect BUS2006
        await channel.BasicPublishAsync("doors", $"doors.{door}.open", body); // expect BUS2006 by hand
    }
}
