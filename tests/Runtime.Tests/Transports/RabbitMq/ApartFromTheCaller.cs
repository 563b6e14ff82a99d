using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What lives as long as the bus is nobody's part who happened to call it: no context is kept, and nobody's thread is needed.</summary>
public sealed class ApartFromTheCaller : RabbitMqBusTest
{
    private static readonly AsyncLocal<object?> s_ofCaller = new();

    [Fact]
    public async Task Nothing_is_kept_of_the_context_of_who_connects_and_publishes()
    {
        var (bus, ofCaller) = await Task.Run(async () =>
        {
            s_ofCaller.Value = new object();
            var bus = await OpenAsync(BrokerUnderTest.Uri);
            await bus.PublishAsync(Door, Cancel);
            return (bus, new WeakReference(s_ofCaller.Value));
        }, Cancel);
        await using var _ = bus;

        await UntilAsync(() =>
        {
            GC.Collect();
            return !ofCaller.IsAlive;
        });
    }

    [Fact]
    public async Task A_thread_with_a_context_of_its_own_never_has_to_publish_for_others()
    {
        await Bus.PublishAsync(Door, Cancel);
        var context = new BusyContext();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        // They stand in line behind what that thread writes, so that it comes to write for them.
        var others = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Bus.PublishAsync(Door, CancellationToken.None)));
        }, Cancel)).ToArray();
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            for (var i = 0; i < 20_000 && context.Posts == 0; i++)
            {
                _ = Bus.TryPublishAsync(Door, CancellationToken.None);
                if (i % 7 == 0)
                    Thread.Yield();
            }
        });
        thread.Start();
        await Task.Run(thread.Join, Cancel);
        await stop.CancelAsync();
        Assert.Equal(0, context.Posts);
        await Task.WhenAll(others).Within();
    }

    private static DoorOpened Door => new() { DoorId = "front", Times = 1 };

    /// <summary>Of a thread that has no time for what is posted to it.</summary>
    private sealed class BusyContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state) => Interlocked.Increment(ref _posts);

        public override SynchronizationContext CreateCopy() => this;
    }
}
