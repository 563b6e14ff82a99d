using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;
using Chaos.Parcels;

namespace BusContracts.Chaos.Tests.Cases;

/// <summary>A body over the broker's limit, for which it closes the channel on which others are in flight.</summary>
public sealed class TheMessageIsTooLarge(ChaosFixture suite) : ChaosCase(suite)
{
    [Fact]
    public async Task It_is_not_confirmed_and_the_others_go_on()
    {
        var filling = new string('x', 2 * ChaosFixture.MaxMessageBytes);
        await using var scene = await OpenAsync("bodies over the broker's limit");
        scene.Load();
        for (var i = 0; i < 5; i++)
        {
            await scene.UntilHandledAsync(Scale.Some / 5);
            Assert.True(scene.Ledger.Publisher.TryBegin(out var number));
            var outcome = await Publishers.PublishAsync(
                scene.Bus, new ParcelSent { Scene = scene.Name, Number = number, Filling = filling }, number, new PublishOptions(), scene.Ledger.Publisher);
            scene.Expect(outcome?.IsConfirmed == false, $"a body of {filling.Length} bytes is {outcome}");
        }

        await scene.UntilHandledAsync(Scale.Some);
        await scene.EndAsync();
    }
}
