using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;
using Chaos.Parcels;

namespace BusContracts.Chaos.Tests.Cases;

/// <summary>A body over the broker's limit, for which it closes the channel on which others are in flight.</summary>
public sealed class TheMessageIsTooLarge(ChaosFixture suite) : ChaosCase(suite)
{
    private const int Bodies = 5;

    [Theory]
    [InlineData("bodies over the broker's limit", false)]
    [InlineData("bodies over the broker's limit, retried", true)]
    public async Task It_is_not_confirmed_and_the_others_go_on(string title, bool isRetried)
    {
        var filling = new string('x', 2 * ChaosFixture.MaxMessageBytes);
        await using var scene = await OpenAsync(title);
        scene.Load();
        for (var i = 0; i < Bodies; i++)
        {
            await scene.UntilHandledAsync(Scale.Some / Bodies);
            Assert.True(scene.Ledger.Publisher.TryBegin(out var number));
            var outcome = await Publishers.PublishAsync(
                scene.Bus, new ParcelSent { Scene = scene.Name, Number = number, Filling = filling }, number, new PublishOptions { RetryUnknown = isRetried }, scene.Ledger.Publisher);
            scene.Expect(outcome?.IsConfirmed == false, $"a body of {filling.Length} bytes is {outcome}");
        }

        // Each costs every publisher what it has in flight, and that once, however often it goes out itself.
        var most = Bodies * (Scale.Publishers + 1);
        scene.Expect(scene.Ledger.Publisher.Count(PublishStatus.Unknown) is var unknown && unknown <= most, $"{unknown} are unknown, at most {most} were in flight");
        await scene.UntilHandledAsync(Scale.Some);
        await scene.EndAsync();
    }
}
