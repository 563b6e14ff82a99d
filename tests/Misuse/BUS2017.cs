using BusContracts;
using Wazo.Bus;

namespace Misuse;

/// <summary>A lost message that nobody hears of.</summary>
internal static class Bus2017
{
    public static async Task PublishAsync(MessageBus bus, FavoriteAdded added) =>
        await bus.TryPublishAsync(added); // expect BUS2017
}
