using System.Text;

namespace BusContracts.Transports;

/// <summary>What a header may be, so that every transport carries it unchanged.</summary>
internal static class HeaderValues
{
    /// <summary>Refuses what cannot travel, before any of it does.</summary>
    /// <exception cref="ArgumentException">A name is too long or the broker's own, or a value of a type that comes back as another.</exception>
    public static void Check(Dictionary<string, object?> headers)
    {
        foreach (var (name, value) in headers)
        {
            if (Encoding.UTF8.GetByteCount(name) > KeyText.MaxUtf8Bytes)
                throw new ArgumentException($"The header '{name}' has a name of more than {KeyText.MaxUtf8Bytes} UTF-8 bytes.", nameof(headers));
            if (name is BusHeaders.RoutedCopies or BusHeaders.RoutedBlindCopies)
                throw new ArgumentException($"The header '{name}' is RabbitMQ's own, a list of further routing keys, and over anything else it closes the channel: publish to each of the keys, or give the header another name.", nameof(headers));
            if (value is not (null or bool or int or long or double or string))
                throw new ArgumentException($"The header '{name}' is a {value.GetType()}; headers are null, bool, int, long, double or string.", nameof(headers));
        }
    }
}
