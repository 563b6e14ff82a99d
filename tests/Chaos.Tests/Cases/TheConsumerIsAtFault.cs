using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using BusContracts.Chaos.Tests.Consumer;
using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;
using RabbitMQ.Client;

namespace BusContracts.Chaos.Tests.Cases;

/// <summary>A consumer crashes, is slow, or gets what nobody can read.</summary>
public sealed class TheConsumerIsAtFault(ChaosFixture suite) : ChaosCase(suite)
{
    [Fact]
    public async Task A_consumer_is_killed_and_another_gets_its_messages()
    {
        await using var scene = await OpenAsync("consumer killed (a process)", new SceneSettings { Consumes = false });
        await using var doomed = await ConsumerProcess.StartAsync(Broker.Uri, scene.Name, scene.Ledger.Consumer);
        scene.Load();
        await scene.UntilHandledAsync(Scale.Some);
        await doomed.KillAsync();
        await scene.RecoverAsync(scene.SubscribeAsync);
        await scene.UntilHandledAsync(Scale.Some);
        await scene.EndAsync();
    }

    [Fact]
    public async Task A_slow_handler_delays_and_nothing_more()
    {
        var slowness = Scale.Outage;
        var slow = 0;
        await using var scene = await OpenAsync("slow handler", new SceneSettings
        {
            HasFault = false,
            Prefetch = 10,
            // Publishers do not wait for it.
            Capacity = 4 * Scale.Some,
            Handle = async (number, cancel) =>
            {
                if (number % 250 == 1 && Interlocked.Increment(ref slow) <= 4)
                    await Task.Delay(slowness, cancel);
                return Handling.Handled;
            },
        });
        scene.Load();
        await scene.UntilHandledAsync(2 * Scale.Some);
        await scene.UntilAsync(() => Volatile.Read(ref slow) >= 4, "all handlers were slow once");
        await scene.EndAsync();
    }

    [Fact]
    public async Task A_flood_of_what_nobody_can_read_is_put_aside_byte_for_byte_and_the_rest_is_handled()
    {
        var count = Scale.Of(full: 10_000, inShort: 1_000);
        var poison = new ConcurrentDictionary<int, int>();
        var whole = 0;
        await using var scene = await OpenAsync("poison flood", new SceneSettings
        {
            HasFault = false,
            // The poison is to be a flood among the rest, and not a drop.
            Publishers = 4,
            DeadLetter = (number, body) => whole += poison.TryGetValue(number, out var i) && body.Span.SequenceEqual(Poison(i).Span) ? 1 : 0,
        });
        scene.Load();
        await PublishPoisonAsync(scene, count, poison);
        await scene.UntilAsync(() => scene.Subscription!.Counters.DeadLettered == count, "all of the poison is put aside");
        await scene.UntilHandledAsync(Scale.Some);
        await scene.UnloadAsync();
        await scene.SettleAsync();
        scene.Expect(whole == count, $"{whole} of {count} undecodable messages are in the dead-letter queue as they were");
        scene.Expect(scene.Reports.Count<UndecodableReport>() == count, $"{scene.Reports.Count<UndecodableReport>()} of {count} undecodable messages are reported");
        await scene.EndAsync();
    }

    /// <summary>Somebody else's client writes it, into the same ledger.</summary>
    private Task PublishPoisonAsync(Scene scene, int count, ConcurrentDictionary<int, int> poison) => Broker.AsOperatorAsync(async channel =>
    {
        for (var i = 0; i < count && scene.Ledger.Publisher.TryBegin(out var number); i++)
        {
            poison[number] = i;
            var properties = new BasicProperties { MessageId = number.ToString(CultureInfo.InvariantCulture), Persistent = true };
            await channel.BasicPublishAsync("buscontracts.chaos", $"parcels.{scene.Name}.sent", mandatory: true, properties, Poison(i));
            scene.Ledger.Publisher.End(number, PublishStatus.Confirmed);
        }
    });

    private static ReadOnlyMemory<byte> Poison(int i) => (i % 4) switch
    {
        0 => "{"u8.ToArray(),
        1 => new byte[] { 0xFF, 0xFE, 0x00 },
        2 => """{"type":"parcel_sent","payload":{"scene":"x","number":"many"}}"""u8.ToArray(),
        _ => Encoding.UTF8.GetBytes(new string('[', 1000) + i.ToString(CultureInfo.InvariantCulture)),
    };
}
