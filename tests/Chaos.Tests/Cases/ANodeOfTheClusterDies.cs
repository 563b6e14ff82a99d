using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;
using BusContracts.Tests.Transports.RabbitMq;

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
        // A connection goes to the first node that takes it, as behind a load balancer.
        await using var balancer = new LoopbackProxy(cluster.Nodes.Select(node => (node.Host, node.Port)));
        await using var scene = await OpenAsync("cluster, each node killed in turn", new SceneSettings
        {
            Broker = cluster.Nodes[0],
            Uri = cluster.Nodes[0].UriBehind(balancer.Port),
        });
        scene.Load();
        await scene.UntilHandledAsync(Scale.Some);
        await cluster.UntilOnDiskAsync(scene.Name);
        foreach (var node in cluster.Nodes)
        {
            // The others accept at once.
            await scene.RecoverAsync(node.KillAsync, () => ChaosBus.RecoveryLimit(TimeSpan.Zero) + s_election);
            await scene.UntilHandledAsync(Scale.Some);
            await node.StartAsync();
            await scene.UntilHandledAsync(Scale.Some);
        }

        await scene.EndAsync();
    }
}
