using BusContracts.Chaos.Tests.Harness;
using BusContracts.Chaos.Tests.Load;

namespace BusContracts.Chaos.Tests.Cases;

/// <summary>The process of the broker is killed, frozen, or out of memory.</summary>
public sealed class TheBrokerDies(ChaosFixture suite) : ChaosCase(suite)
{
    [Fact]
    public async Task Killed_under_load_and_started_again()
    {
        await using var broker = await Suite.NewBrokerAsync();
        await using var scene = await OpenAsync("kill -9 under load, restart", new SceneSettings { Broker = broker });
        scene.Load();
        await scene.UntilHandledAsync(Scale.Some);
        await broker.UntilOnDiskAsync(scene.Name);
        await broker.KillAsync();
        await scene.RecoverAsync(broker.RestartAsync);
        await broker.Started;
        await scene.UntilHandledAsync(Scale.Some);
        await scene.EndAsync();
    }

    /// <summary>An exclusive queue dies with its broker, and what was in it: so it is empty when it dies, and nothing is confirmed that has no queue.</summary>
    [Fact]
    public async Task Killed_and_an_exclusive_queue_is_there_again_under_another_name()
    {
        await using var broker = await Suite.NewBrokerAsync();
        await using var scene = await OpenAsync("kill -9, exclusive queue", new SceneSettings { Broker = broker, IsExclusive = true, IsMandatory = true });
        scene.Load();
        await scene.UntilHandledAsync(Scale.Some);
        await scene.UnloadAsync();
        await scene.UntilNothingIsMissingAsync();
        var before = scene.Subscription!.QueueName;
        await broker.KillAsync();
        scene.Load();
        await scene.RecoverAsync(broker.RestartAsync);
        await broker.Started;
        await scene.UntilHandledAsync(Scale.Some);
        scene.Expect(scene.Subscription.QueueName != before, "the queue has its old name");
        await scene.EndAsync();
    }

    [Fact]
    public async Task Frozen_so_that_its_connections_stay_half_open()
    {
        await using var scene = await OpenAsync("SIGSTOP");
        scene.Load();
        await scene.UntilHandledAsync(Scale.Some);
        await Broker.PauseAsync();
        await LetLastAsync(Scale.Freeze);
        await scene.RecoverAsync(Broker.ResumeAsync);
        await scene.UntilHandledAsync(Scale.Some);
        await scene.EndAsync();
    }

    [Fact]
    public async Task Short_of_memory_so_that_it_takes_no_message()
    {
        await using var scene = await OpenAsync("memory alarm");
        scene.Load();
        await scene.UntilHandledAsync(Scale.Some);
        await Broker.ControlAsync("set_vm_memory_high_watermark", "absolute", "1MB");
        await LetLastAsync(Scale.Freeze);
        await scene.RecoverAsync(() => Broker.ControlAsync("set_vm_memory_high_watermark", "0.4"));
        await scene.UntilHandledAsync(Scale.Some);
        await scene.EndAsync();
    }
}
