using System.Diagnostics;
using System.Globalization;
using BusContracts.Tests;
using RabbitMQ.Client;

namespace BusContracts.Benchmarks;

/// <summary>A broker of this run alone, started as the tests start theirs, with the exchanges and queues of the sides.</summary>
internal sealed class PrivateBroker : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("buscontracts-broker-").FullName;
    private int _processId;

    private PrivateBroker()
    {
    }

    public string Uri { get; private set; } = "";

    /// <summary>What the broker has used of the processors so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            using var process = Process.GetProcessById(_processId);
            return process.TotalProcessorTime;
        }
    }

    public static async Task<PrivateBroker> StartAsync()
    {
        var broker = new PrivateBroker();
        broker.Uri = (await broker.RunAsync("start"))[^1];
        broker._processId = int.Parse(await File.ReadAllTextAsync(Path.Combine(broker._folder, "node.pid")), CultureInfo.InvariantCulture);
        await broker.DeclareAsync();
        return broker;
    }

    /// <summary>Empties the queues in which messages are that nobody consumed.</summary>
    public Task PurgeAsync() => WithChannelAsync(async channel =>
    {
        await channel.QueuePurgeAsync(TypedSide.Queue);
        await channel.QueuePurgeAsync(RawSide.Queue);
    });

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop");
        Directory.Delete(_folder, recursive: true);
    }

    private Task DeclareAsync() => WithChannelAsync(async channel =>
    {
        foreach (var (exchange, queue) in new[] { (TypedSide.Exchange, TypedSide.Queue), (RawSide.Exchange, RawSide.Queue), (WireSide.Exchange, WireSide.Queue) })
        {
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true);
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false);
            await channel.QueueBindAsync(queue, exchange, BusMessage.RoutingKey);
        }
    });

    private async Task WithChannelAsync(Func<IChannel, Task> work)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(Uri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await work(channel);
    }

    private Task<string[]> RunAsync(string command) => BrokerScripts.RunAsync("broker.sh", command, _folder);
}
