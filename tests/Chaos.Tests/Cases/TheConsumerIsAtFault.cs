using System.Globalization;
using System.Text;
using BusContracts.Chaos.Tests.Consumer;
using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Ledgers;
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
        await scene.RecoverAsync(() => scene.SubscribeAsync(scene.Bus), () => ChaosBus.RecoveryLimit(TimeSpan.Zero));
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
    public async Task A_flood_of_what_nobody_can_read_is_rejected_and_the_rest_is_handled()
    {
        var poison = Scale.Of(full: 10_000, inShort: 1_000);
        await using var scene = await OpenAsync("poison flood", new SceneSettings { HasFault = false, Consumes = false });
        await scene.SubscribeAsync(scene.Bus, on => on.Undecodable(message =>
            scene.Ledger.Consumer.Note(int.Parse(message.Delivery.MessageId!, CultureInfo.InvariantCulture), Fate.Rejected)));
        scene.Load();
        await PublishPoisonAsync(scene, poison);
        await scene.UntilAsync(() => scene.Ledger.Consumer.Count(Fate.Rejected) == poison, "all of the poison is rejected");
        await scene.UntilHandledAsync(Scale.Some);
        scene.Expect(scene.Reports.Count<UndecodableReport>() == poison, $"{scene.Reports.Count<UndecodableReport>()} of {poison} undecodable messages are reported");
        await scene.EndAsync();
    }

    /// <summary>Somebody else's client writes it, into the same ledger.</summary>
    private Task PublishPoisonAsync(Scene scene, int count) => Broker.AsOperatorAsync(async channel =>
    {
        for (var i = 0; i < count && scene.Ledger.Publisher.TryBegin(out var number); i++)
        {
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
