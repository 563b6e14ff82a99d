using BusContracts.Tests;

namespace BusContracts.EndToEnd.Tests;

/// <summary>A RabbitMQ for one test alone, which may stop, kill and start it: its URI stays the same.</summary>
internal sealed class OwnBroker : IAsyncDisposable
{
    private readonly string _folder = BrokerScripts.NewFolder();

    private OwnBroker()
    {
    }

    public string Uri { get; private set; } = "";

    public static async Task<OwnBroker> StartedAsync(CancellationToken cancel)
    {
        var broker = new OwnBroker();
        await broker.StartAsync(cancel);
        return broker;
    }

    public async Task StartAsync(CancellationToken cancel) => Uri = (await RunAsync("start", cancel))[^1];

    public Task StopAsync(CancellationToken cancel) => RunAsync("stop", cancel);

    /// <summary>Ends it at once, as by a loss of power: nobody is told.</summary>
    public Task KillAsync(CancellationToken cancel) => RunAsync("kill", cancel);

    /// <summary>Asks <c>rabbitmqctl</c> for something, as an operator does.</summary>
    public Task ControlAsync(CancellationToken cancel, params string[] words) => BrokerScripts.RunAsync("broker.sh", ["ctl", _folder, .. words]).WaitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }

    private Task<string[]> RunAsync(string command, CancellationToken cancel) => BrokerScripts.RunAsync("broker.sh", command, _folder).WaitAsync(cancel);
}
