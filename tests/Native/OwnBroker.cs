namespace BusContracts.Native.Tests;

/// <summary>A RabbitMQ for one test alone, which it may kill.</summary>
internal sealed class OwnBroker : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("buscontracts-broker-").FullName;

    /// <summary>The same after every start.</summary>
    public string Uri { get; private set; } = "";

    public static async Task<OwnBroker> StartAsync()
    {
        var broker = new OwnBroker();
        await broker.StartAgainAsync();
        return broker;
    }

    public async Task StartAgainAsync() =>
        Uri = (await Command.SucceedingAsync(RepositoryRoot.PathOf("tests", "broker.sh"), _folder, "start", _folder)).Trim();

    /// <summary>At once, as by a loss of power: nobody is told.</summary>
    public async Task KillAsync()
    {
        var server = await File.ReadAllTextAsync(Path.Combine(_folder, "server.pid"), TestContext.Current.CancellationToken);
        await Command.SucceedingAsync("kill", _folder, "-KILL", "--", "-" + server.Trim());
        await StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task StopAsync() => Command.SucceedingAsync(RepositoryRoot.PathOf("tests", "broker.sh"), _folder, "stop", _folder);
}
