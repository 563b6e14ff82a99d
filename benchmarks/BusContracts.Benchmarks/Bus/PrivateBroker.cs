using System.Diagnostics;
using System.Globalization;
using RabbitMQ.Client;

namespace BusContracts.Benchmarks;

/// <summary>A broker of this run alone, started as the tests start theirs, with the exchanges and queues of the sides.</summary>
internal sealed class PrivateBroker : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("buscontracts-broker-").FullName;

    private readonly int _processId;

    private PrivateBroker()
    {
        Uri = Script("start").Trim();
        _processId = int.Parse(File.ReadAllText(Path.Combine(_folder, "node.pid")), CultureInfo.InvariantCulture);
    }

    public string Uri { get; }

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
        await broker.DeclareAsync();
        return broker;
    }

    /// <summary>Empties the queues in which messages are that nobody consumed.</summary>
    public Task PurgeAsync() => WithChannelAsync(async channel =>
    {
        await channel.QueuePurgeAsync(TypedSide.Queue);
        await channel.QueuePurgeAsync(RawSide.Queue);
    });

    public void Dispose()
    {
        Script("stop");
        Directory.Delete(_folder, recursive: true);
    }

    private Task DeclareAsync() => WithChannelAsync(async channel =>
    {
        foreach (var (exchange, queue) in new[] { (TypedSide.Exchange, TypedSide.Queue), (RawSide.Exchange, RawSide.Queue) })
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

    private string Script(string command)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "tests", "broker.sh"), [command, _folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"The broker could not be made to {command}.");
    }
}
