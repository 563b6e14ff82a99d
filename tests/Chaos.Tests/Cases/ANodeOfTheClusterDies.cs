using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;

namespace BusContracts.Chaos.Tests.Cases;

/// <summary>Three nodes, a quorum queue on all of them, and one node after the other dies and comes back.</summary>
[Trait("Form", "full")]
public sealed class ANodeOfTheClusterDies(ChaosFixture suite, ChaosCluster cluster) : ChaosCase(suite), IClassFixture<ChaosCluster>
{
    /// <summary>How long the rest of the cluster may take to agree on another leader for the queue.</summary>
    private static readonly TimeSpan s_election = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Each_node_is_killed_in_turn_and_comes_back()
    {
        await using var scene = await OpenAsync("cluster, each node killed in turn", new SceneSettings
        {
            Broker = cluster.Nodes[0],
            Uris = [.. cluster.Nodes.Select(node => node.Uri)],
        });
        scene.Load();
        await scene.UntilHandledAsync(Scale.Some);
        await cluster.UntilOnDiskAsync(scene.Name);
        foreach (var node in cluster.Nodes)
        {
            await scene.OutliveAsync(node.KillAsync, more: s_election);
            await node.StartAsync();
            await scene.UntilHandledAsync(Scale.Some);
        }

        await scene.EndAsync();
    }
}
