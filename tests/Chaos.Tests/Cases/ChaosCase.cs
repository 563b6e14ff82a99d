using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;
using BusContracts.Tests.Transports.RabbitMq;

namespace BusContracts.Chaos.Tests.Cases;

/// <summary>What the cases have in common: the broker and the table, and a proxy for those that break the network.</summary>
[Collection(ChaosCollection.Name)]
public abstract class ChaosCase(ChaosFixture suite)
{
    private protected ChaosFixture Suite { get; } = suite;

    private protected ChaosBroker Broker => Suite.Broker;

    private protected LoopbackProxy NewProxy() => new(Broker.Host, Broker.Port);

    /// <summary>A fault lasts for its time: this is no waiting for a condition.</summary>
    private protected static Task LetLastAsync(TimeSpan fault) => Task.Delay(fault, TestContext.Current.CancellationToken);

    private protected Task<Scene> OpenAsync(string title, SceneSettings? settings = null) => Scene.OpenAsync(Suite, title, settings);
}
