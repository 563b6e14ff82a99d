using System.Diagnostics;

namespace BusContracts.EndToEnd.Tests;

/// <summary>A RabbitMQ for one test alone, which may stop, kill and start it: its URI stays the same.</summary>
internal sealed class OwnBroker : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("buscontracts-broker.").FullName;

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

    public async Task StartAsync(CancellationToken cancel) => Uri = (await RunAsync("start", cancel)).Trim();

    public Task StopAsync(CancellationToken cancel) => RunAsync("stop", cancel);

    /// <summary>Ends it at once, as by a loss of power: nobody is told.</summary>
    public Task KillAsync(CancellationToken cancel) => RunAsync("kill", cancel);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }

    /// <remarks>Its errors go to those of the tests: the broker that it leaves behind must hold no pipe that is waited for here.</remarks>
    private async Task<string> RunAsync(string command, CancellationToken cancel)
    {
        using var script = Process.Start(new ProcessStartInfo(BuildFacts.Of("BrokerScript"), [command, _folder]) { RedirectStandardOutput = true })!;
        var output = await script.StandardOutput.ReadToEndAsync(cancel);
        await script.WaitForExitAsync(cancel);
        Assert.True(script.ExitCode == 0, $"broker.sh {command} ended with {script.ExitCode}.");
        return output;
    }
}
