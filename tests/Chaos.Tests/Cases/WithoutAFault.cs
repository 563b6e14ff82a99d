using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;

namespace BusContracts.Chaos.Tests.Cases;

/// <summary>Where nothing is broken every message is handled once.</summary>
public sealed class WithoutAFault(ChaosFixture suite) : ChaosCase(suite)
{
    [Fact]
    public async Task Every_message_is_handled_once()
    {
        await using var scene = await OpenAsync("no fault", new SceneSettings { HasFault = false });
        scene.Load();
        await scene.UntilHandledAsync(4 * Scale.Some);
        await scene.EndAsync();
    }
}
