using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using RabbitMQ.Client.Exceptions;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What the broker makes of the options with which a shared queue is declared.</summary>
public sealed class OptionsOfQueuesHold : RabbitMqBusTest
{
    [Fact]
    public async Task A_full_queue_refuses_its_publishers_are_told_and_nothing_that_was_confirmed_is_dropped()
    {
        var handled = new TaskCompletionSource();
        var seen = 0;
        await using var subscription = await Bus.SubscribeAsync(Shared with { MaxLength = 5 }, on => on.Prefetch(1).Event<DoorOpened>(async _ =>
        {
            await handled.Task;
            Interlocked.Increment(ref seen);
        }), Cancel);
        using var deadline = Deadline.Source();
        var confirmed = 0;
        PublishOutcome outcome;
        while ((outcome = await Bus.TryPublishAsync(Door(), deadline.Token)).IsConfirmed)
            confirmed++;

        Assert.Equal(PublishStatus.Nacked, outcome.Status);
        // A quorum queue may take a few more than it should.
        Assert.InRange(confirmed, 5, 50);
        handled.SetResult();
        await UntilAsync(() => Volatile.Read(ref seen) == confirmed);
        while (!(await Bus.TryPublishAsync(Door(), deadline.Token)).IsConfirmed)
            await Task.Delay(10, deadline.Token);
    }

    [Fact]
    public async Task A_queue_that_nobody_consumes_from_goes_when_its_time_is_over_and_its_dead_letters_stay()
    {
        var queue = Shared with { Expires = TimeSpan.FromMilliseconds(300) };
        var subscription = await Bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel);
        Assert.True(await ExistsAsync(Name));
        await subscription.DisposeAsync();
        using var deadline = Deadline.Source();
        while (await ExistsAsync(Name))
            // Asking counts as use.
            await Task.Delay(1000, deadline.Token);
        Assert.True(await ExistsAsync(Dead));
    }

    [Fact]
    public async Task All_options_together_are_taken_again_as_they_are_and_refused_with_the_one_that_differs()
    {
        var queue = Shared with { MaxLength = 1000, Expires = TimeSpan.FromMinutes(5), DeliveryLimit = 7, SingleActiveConsumer = true };
        await using var first = await Bus.SubscribeAsync(queue, on => on.Event<DoorOpened>(_ => { }), Cancel);
        await using var second = await Bus.SubscribeAsync(queue with { }, on => on.Event<DoorOpened>(_ => { }), Cancel);

        foreach (var (other, argument) in new[] { (queue with { MaxLength = 999 }, "x-max-length"), (queue with { Expires = TimeSpan.FromMinutes(6) }, "x-expires") })
        {
            var refusal = await Assert.ThrowsAsync<BusConnectionException>(() => Bus.SubscribeAsync(other, on => on.Event<DoorOpened>(_ => { }), Cancel));
            Assert.Contains($"'{argument}'", refusal.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<bool> ExistsAsync(string queue)
    {
        try
        {
            await BrokerUnderTest.AsOperatorAsync(channel => channel.QueueDeclarePassiveAsync(queue));
            return true;
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }
}
