using RabbitMQ.Client.Events;

namespace BusContracts.Transports.RabbitMq;

/// <summary>The broker's word that the user may not write to an exchange, for which it closes the whole channel.</summary>
internal sealed class WriteRefusal(string exchange, string message)
{
    /// <summary>What the broker calls the exchange without a name.</summary>
    private const string NameOfDefault = "amq.default";

    /// <summary>How long the bus takes the word for good before it asks again: each question costs all publishers the channel.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(1);

    public string Exchange { get; } = exchange;

    public string Message { get; } = message;

    /// <summary>When it was said, by <see cref="Environment.TickCount64"/>.</summary>
    public long SaidAt { get; } = Environment.TickCount64;

    public bool IsFresh => Environment.TickCount64 - SaidAt < (long)Lasts.TotalMilliseconds;

    /// <returns>Null where the channel was closed for something else.</returns>
    /// <remarks>In the broker's words: "ACCESS_REFUSED - write access to exchange 'orders' in vhost '/' refused for user 'web'", older ones without "write".</remarks>
    public static WriteRefusal? Of(ShutdownEventArgs shutdown, AmqpUri uri)
    {
        const string Before = "access to exchange '";
        if (shutdown.ReplyCode != BrokerRefusal.AccessRefused || shutdown.ReplyText.IndexOf(Before, StringComparison.Ordinal) is not (>= 0 and var at))
            return null;
        var name = shutdown.ReplyText.AsSpan(at + Before.Length);
        var end = name.IndexOf("' in vhost '", StringComparison.Ordinal);
        if (end < 0)
            return null;
        var refused = name[..end].ToString();
        return new WriteRefusal(
            refused == NameOfDefault ? "" : refused,
            $"The user '{uri.UserName}' may not write to the exchange '{refused}' of the virtual host '{uri.VirtualHost}' at {uri.Address}: "
            + $"the broker said {shutdown.ReplyCode} {shutdown.ReplyText}. Give the user the write permission for it (rabbitmqctl set_permissions).");
    }

    public bool Concerns(OutgoingMessage outgoing) => outgoing.Exchange.Name == Exchange;
}
