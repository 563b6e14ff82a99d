using System.Diagnostics;
using System.Globalization;
using BusContracts.Chaos.Tests.Ledgers;

namespace BusContracts.Chaos.Tests.Consumer;

/// <summary><see cref="ConsumerProgram"/> as its case sees it; what it has handled is entered into the ledger.</summary>
internal sealed class ConsumerProcess : IAsyncDisposable
{
    public const string Ready = "ready";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private ConsumerProcess(Process process, ConsumerLedger ledger)
    {
        _process = process;
        _reading = ReadAsync(ledger);
    }

    /// <summary>Returns when it consumes.</summary>
    public static async Task<ConsumerProcess> StartAsync(string uri, string queue, ConsumerLedger ledger)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        var consumer = new ConsumerProcess(
            Process.Start(new ProcessStartInfo(dotnet, [typeof(ConsumerProcess).Assembly.Location, .. ConsumerProgram.Arguments(uri, queue)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!,
            ledger);
        await consumer._ready.Task.WaitAsync(s_patience);
        return consumer;
    }

    /// <summary>Ends it with SIGKILL, and returns when all that it wrote before was read.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private async Task ReadAsync(ConsumerLedger ledger)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
                _ready.TrySetResult();
            else if (int.TryParse(line, CultureInfo.InvariantCulture, out var number))
                ledger.Handled(number, Stopwatch.GetTimestamp());
        }
    }
}
