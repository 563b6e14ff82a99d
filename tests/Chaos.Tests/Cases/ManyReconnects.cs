using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;

namespace BusContracts.Chaos.Tests.Cases;

/// <summary>Connections that are cut again and again: each time everything comes back, and nothing is left behind in memory.</summary>
public sealed class ManyReconnects(ChaosFixture suite) : ChaosCase(suite)
{
    private const int First = 10_000;
    private const double MostGrowth = 1.2;

    private static readonly int s_messages = Scale.Of(full: 1_000_000, inShort: 20_000);
    private static readonly int s_reconnects = Scale.Of(full: 50, inShort: 5);

    [Fact]
    public async Task Every_reconnect_is_like_the_first_and_memory_does_not_grow()
    {
        await using var proxy = NewProxy();
        await using var scene = await OpenAsync($"{s_reconnects} reconnects in a row", new SceneSettings
        {
            Uris = [Broker.UriBehind(proxy.Port)],
            Capacity = s_messages,
        });
        scene.Load();
        await scene.UntilHandledAsync(First);
        var before = Memory.Now();

        for (var i = 0; i < s_reconnects; i++)
        {
            proxy.Cut();
            // What had come before is handled no more then: the next message handled is one of the next connection.
            await scene.UntilAsync(() => scene.Subscription!.IsConsuming is false, "the consumer is gone");
            await scene.RecoverAsync(() => Task.CompletedTask);
            await scene.UntilHandledAsync(Scale.Some / 10);
        }

        await scene.UntilPublishedAsync();
        await scene.UntilNothingIsMissingAsync();
        var after = Memory.Now();
        var (managed, resident) = after.Over(before);
        scene.Tell(FormattableString.Invariant($"heap x {managed:0.00}, resident x {resident:0.00}: {before} after {First} messages, {after} after {s_messages}"));
        scene.Expect(managed <= MostGrowth && resident <= MostGrowth, $"the memory grew from {before} to {after}");
        scene.Expect(after.Timers <= before.Timers, $"{before.Timers} timers have become {after.Timers}");
        await scene.EndAsync();
    }
}
