using BusContracts.Transports.RabbitMq;
using RabbitMQ.Client;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>The real broker of these tests, and taking away what a test left on it.</summary>
internal static class BrokerUnderTest
{
    public const string Variable = "BUSCONTRACTS_TEST_AMQP";

    public static string Uri =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } uri
            ? uri
            : throw new InvalidOperationException(
                $"This test needs a RabbitMQ: run ./test.sh, which starts one, or set {Variable} to the uri of one, such as amqp://guest:guest@localhost:5672/.");

    public static AmqpUri Parsed => AmqpUri.Parse(Uri);

    /// <summary>The same broker by another way: through a proxy, or with another log-in.</summary>
    public static string UriWith(int? port = null, string? password = null, string? virtualHost = null)
    {
        var uri = Parsed;
        var host = port is null ? uri.Host : "127.0.0.1";
        return $"amqp://{System.Uri.EscapeDataString(uri.UserName)}:{System.Uri.EscapeDataString(password ?? uri.Password)}"
            + $"@{host}:{port ?? uri.Port}/{System.Uri.EscapeDataString(virtualHost ?? uri.VirtualHost)}";
    }

    /// <summary>Does something on a channel of the plain client, as an operator would from outside.</summary>
    public static Task AsOperatorAsync(Func<IChannel, Task> act) => AsOperatorAsync(Parsed, act);

    /// <inheritdoc cref="AsOperatorAsync(Func{IChannel, Task})"/>
    public static async Task AsOperatorAsync(AmqpUri uri, Func<IChannel, Task> act)
    {
        var factory = new ConnectionFactory
        {
            HostName = uri.Host,
            Port = uri.Port,
            UserName = uri.UserName,
            Password = uri.Password,
            VirtualHost = uri.VirtualHost,
            AutomaticRecoveryEnabled = false,
            MaxInboundMessageBodySize = 512 * 1024 * 1024,
        };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await act(channel);
    }

    /// <summary>Deletes the exchange and the shared queue of a test, which bear its name, and the queue's companions.</summary>
    public static async Task CleanAsync(string name)
    {
        await DeleteQueueAsync(name);
        await AsOperatorAsync(channel => channel.ExchangeDeleteAsync(name));
    }

    /// <summary>Deletes a shared queue and what stands beside it.</summary>
    public static Task DeleteQueueAsync(string name) => AsOperatorAsync(async channel =>
    {
        foreach (var companion in new[] { "", ".dead", ".retry.1s", ".retry.10s", ".retry.1m", ".retry.100ms", ".retry.50ms" })
            await channel.QueueDeleteAsync(name + companion);
    });
}
