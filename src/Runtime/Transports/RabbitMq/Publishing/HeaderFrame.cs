using System.Text;
using RabbitMQ.Client;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Properties and headers of a message travel in one frame. The client writes a longer one all the same, and the broker ends the connection for it.</summary>
internal static class HeaderFrame
{
    /// <summary>Frame header, class, weight, body size, property flags and end mark.</summary>
    private const int Around = 7 + 2 + 2 + 8 + 2 + 1;

    /// <summary>What the properties beside the headers may take: eleven short texts and a few numbers.</summary>
    private const int OtherProperties = 12 * 256;

    /// <summary>Why the message cannot be written; null where it can.</summary>
    /// <param name="message">What is to be written.</param>
    /// <param name="properties">Filled to see how long it gets, where a rough look does not tell.</param>
    /// <param name="frameMax">The longest frame in bytes that broker and client have agreed on; 0 for any.</param>
    public static string? Problem(OutgoingMessage message, OutgoingProperties properties, uint frameMax)
    {
        if (frameMax == 0 || IsSurelyShort(message, frameMax))
            return null;
        var length = Around + ((IAmqpWriteable)properties.Fill(message, sequence: long.MaxValue)).GetRequiredBufferSize();
        return length <= frameMax ? null : $"its properties and headers are {length} bytes, and the broker takes {frameMax} at most (frame_max)";
    }

    private static bool IsSurelyShort(OutgoingMessage message, uint frameMax)
    {
        if (message is ForwardedMessage)
            return false;
        long most = Around + OtherProperties;
        foreach (var (name, value) in message.Headers)
        {
            if (value is System.Collections.IEnumerable and not string)
                return false;
            most += Encoding.UTF8.GetMaxByteCount(name.Length) + (value is string text ? Encoding.UTF8.GetMaxByteCount(text.Length) : 0) + 16;
        }

        return most <= frameMax;
    }
}
