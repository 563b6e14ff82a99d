using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A subscription that ends while copies of its messages are on their way into another queue.</summary>
public sealed class EndWhilePuttingAside : RabbitMqBusTest
{
    private const int Count = 200;
    private const int InFlight = 8;

    private static readonly TimeSpan s_delay = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Copies_that_are_under_way_are_finished_and_each_message_is_in_one_queue(bool isRetry)
    {
        await DeclareAsync();
        await Bus.PublishManyAsync(Enumerable.Range(0, Count).Select(times => Door(times: times)), cancel: Cancel);
        var begun = 0;
        var leaving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var subscription = await Bus.SubscribeAsync(Shared, on => on.Retry(s_delay).Concurrency(InFlight).Event<DoorOpened>(async (_, _) =>
        {
            if (Interlocked.Increment(ref begun) > Count / 2)
                await leaving.Task;
            return isRetry ? Handling.Retry : Handling.Reject;
        }), Cancel);
        await UntilAsync(() => begun == (Count / 2) + InFlight);

        var ending = subscription.DisposeAsync().AsTask();
        leaving.SetResult();
        await ending.Within();

        var aside = await AllOfAsync(isRetry ? $"{Name}.retry.1m" : Dead);
        var left = await AllOfAsync(Name);
        Assert.Equal((Count / 2) + InFlight, aside.Count);
        Assert.Equal(Enumerable.Range(0, Count).Select(times => (long)times), aside.Concat(left).Order());
    }

    [Fact]
    public async Task A_copy_that_is_never_confirmed_is_given_up_in_time_and_the_message_comes_again()
    {
        await DeclareAsync();
        var begun = new TaskCompletionSource();
        var mayGoOn = new TaskCompletionSource();
        var subscription = await Bus.SubscribeAsync(Shared, on => on.Event<DoorOpened>(async (_, _) =>
        {
            begun.TrySetResult();
            await mayGoOn.Task;
            return Handling.Reject;
        }), Cancel);
        await Bus.PublishAsync(Door(times: 7), Cancel);
        await begun.Task.Within();
        Proxy.Freeze(ProxyDirection.FromBroker);
        mayGoOn.SetResult();
        // A second for handlers, two more for what they have begun; then a broker that does not answer has five to take leave.
        await subscription.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        Assert.Equal(0, subscription.Counters.DeadLettered);
        Proxy.Cut();
        Proxy.Thaw();

        var again = new TaskCompletionSource<long>();
        await using var next = await Bus.SubscribeAsync(Shared, on => on.Event<DoorOpened>(m => again.TrySetResult(m.Data.Times)), Cancel);
        Assert.Equal(7, await again.Task.Within());
    }

    /// <summary>Leaves a queue that keeps what is published.</summary>
    private async Task DeclareAsync() => await (await Bus.SubscribeAsync(Shared, on => on.Retry(s_delay).Event<DoorOpened>(_ => { }), Cancel)).DisposeAsync();
}
