using System.Collections.Concurrent;
using BusContracts.Tests.Bus;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>The order of keys where the connection that consumes is cut: a message may come again, and none comes before an earlier one of its key.</summary>
public sealed class OrderThroughCuts : RabbitMqBusTest
{
    [Fact]
    public async Task No_message_is_handled_before_the_earlier_ones_of_its_key()
    {
        const int doors = 5, each = 80;
        var seen = new ConcurrentDictionary<string, ConcurrentQueue<long>>();
        var inside = new ConcurrentDictionary<string, int>();
        var overlaps = 0;
        await using var subscription = await Bus.SubscribeAsync(Shared, on => on.Concurrency(4).Prefetch(40)
            .OrderedBy<DoorOpened>(door => door.DoorId)
            .Event<DoorOpened>(async m =>
            {
                // Other tests open doors on this broker too.
                if (!m.Data.DoorId.StartsWith(Name, StringComparison.Ordinal))
                    return;
                if (inside.AddOrUpdate(m.Data.DoorId, 1, static (_, now) => now + 1) > 1)
                    Interlocked.Increment(ref overlaps);
                for (var yields = m.Data.Times % 5; yields > 0; yields--)
                    await Task.Yield();
                seen.GetOrAdd(m.Data.DoorId, _ => new()).Enqueue(m.Data.Times);
                inside.AddOrUpdate(m.Data.DoorId, 0, static (_, now) => now - 1);
            }), Cancel);
        await using var publisher = await OpenAsync(BrokerUnderTest.Uri);
        for (var times = 0; times < each; times++)
        {
            await publisher.PublishManyAsync(Enumerable.Range(0, doors).Select(door => Door($"{Name}-{door}", times)), cancel: Cancel);
            if (times % 15 == 10)
                Proxy.Cut();
        }

        await UntilAsync(() => seen.Count == doors && seen.Values.All(times => times.Contains(each - 1)));

        Assert.Equal(0, overlaps);
        Assert.All(seen.Values, times =>
        {
            var handled = -1L;
            foreach (var one in times)
            {
                Assert.InRange(one, 0, handled + 1);
                handled = Math.Max(handled, one);
            }
        });
    }
}
