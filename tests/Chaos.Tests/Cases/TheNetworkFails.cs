using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;
using BusContracts.Tests.Transports.RabbitMq;

namespace BusContracts.Chaos.Tests.Cases;

/// <summary>The way between bus and broker is cut, cut one way, or takes bytes and lets none out.</summary>
public sealed class TheNetworkFails(ChaosFixture suite) : ChaosCase(suite)
{
    [Fact]
    public Task Cut_for_a_while() => BreakAsync("TCP cut", proxy => proxy.Vanish(), proxy => proxy.Return());

    [Fact]
    public Task Cut_towards_the_broker_alone() => BreakAsync("half-cut, to the broker", proxy => proxy.Freeze(ProxyDirection.ToBroker), proxy => proxy.Thaw());

    [Fact]
    public Task Cut_from_the_broker_alone() => BreakAsync("half-cut, from the broker", proxy => proxy.Freeze(ProxyDirection.FromBroker), proxy => proxy.Thaw());

    [Fact]
    public Task No_byte_gets_through_though_connections_are_accepted() => BreakAsync("bandwidth zero", proxy => proxy.Freeze(), proxy => proxy.Thaw());

    /// <summary>No fault, but a long way: nothing may come twice.</summary>
    [Fact]
    public async Task Every_byte_is_late()
    {
        await using var proxy = NewProxy();
        proxy.Delay = TimeSpan.FromMilliseconds(20);
        await using var scene = await OpenAsync("every byte 20 ms late", new SceneSettings { HasFault = false, Uris = [Broker.UriBehind(proxy.Port)] });
        scene.Load();
        await scene.UntilHandledAsync(Scale.Some);
        await scene.EndAsync();
    }

    private async Task BreakAsync(string title, Action<LoopbackProxy> @break, Action<LoopbackProxy> mend)
    {
        await using var proxy = NewProxy();
        await using var scene = await OpenAsync(title, new SceneSettings { Uris = [Broker.UriBehind(proxy.Port)] });
        scene.Load();
        await scene.UntilHandledAsync(Scale.Some);
        @break(proxy);
        await LetLastAsync(Scale.Outage);
        await scene.RecoverAsync(
            () =>
            {
                mend(proxy);
                return Task.CompletedTask;
            });
        await scene.UntilHandledAsync(Scale.Some);
        await scene.EndAsync();
    }
}
