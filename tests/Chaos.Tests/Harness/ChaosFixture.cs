using BusContracts.Chaos.Tests.Ledgers;
using BusContracts.Tests;

namespace BusContracts.Chaos.Tests.Harness;

/// <summary>What all cases share: one broker after the other's case, and the table into which each writes its row.</summary>
public sealed class ChaosFixture : IAsyncLifetime
{
    /// <summary>More than this the broker refuses; see the case of bodies over the limit.</summary>
    internal const int MaxMessageBytes = 1024 * 1024;

    private const string FolderVariable = "BUSCONTRACTS_TEST_CHAOS_FOLDER";

    private static readonly string s_folder =
        Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } given
            ? given
            : BrokerScripts.NewFolder();

    private int _brokers;

    internal static string ClusterFolder => Path.Combine(s_folder, "cluster");

    internal ChaosBroker Broker { get; } = new(Path.Combine(s_folder, "broker"));

    internal LedgerTable Table { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Broker.ConfigureAsync($"max_message_size = {MaxMessageBytes}\n");
        await Broker.StartReadyAsync();
    }

    /// <summary>A broker for one case alone, which kills it: after a crash RabbitMQ 3.10 may refuse every new quorum queue as an internal error, until its next start.</summary>
    internal async Task<ChaosBroker> NewBrokerAsync()
    {
        var broker = new ChaosBroker(Path.Combine(s_folder, "killed", $"{Interlocked.Increment(ref _brokers)}"));
        await broker.StartReadyAsync();
        return broker;
    }

    public async ValueTask DisposeAsync()
    {
        await Broker.StopAsync();
        Directory.Delete(s_folder, recursive: true);
        Table.Print();
    }
}

/// <summary>One case after the other: they break the same broker.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ChaosCollection : ICollectionFixture<ChaosFixture>
{
    public const string Name = "chaos";
}
