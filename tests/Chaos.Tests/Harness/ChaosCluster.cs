using System.Globalization;
using BusContracts.Tests;

namespace BusContracts.Chaos.Tests.Harness;

/// <summary>Three nodes of one cluster, each a broker that the suite may kill.</summary>
public sealed class ChaosCluster : IAsyncLifetime
{
    private const string Script = "cluster.sh";

    internal IReadOnlyList<ChaosBroker> Nodes { get; } =
        [.. Enumerable.Range(1, 3).Select(node => new ChaosBroker(Path.Combine(ChaosFixture.ClusterFolder, node.ToString(CultureInfo.InvariantCulture))))];

    /// <summary>Waits until every node would find the queue again after a crash.</summary>
    internal Task UntilOnDiskAsync(string queue) => Task.WhenAll(Nodes.Select(node => node.UntilOnDiskAsync(queue)));

    public async ValueTask InitializeAsync()
    {
        foreach (var (node, uri) in Nodes.Zip(await BrokerScripts.RunAsync(Script, "start", ChaosFixture.ClusterFolder)))
            node.Knows(uri);
    }

    public async ValueTask DisposeAsync() => await BrokerScripts.RunAsync(Script, "stop", ChaosFixture.ClusterFolder);
}
