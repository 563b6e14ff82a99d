using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Who no longer waits for a subscription leaves nothing behind that a program would hear of as an exception nobody saw.</summary>
[Collection(RabbitMqTestBroker.Collection)]
public sealed class SubscribingGivenUp
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cancelled_subscribe_leaves_no_exception_unobserved()
    {
        var unobserved = new ConcurrentQueue<Exception>();
        EventHandler<UnobservedTaskExceptionEventArgs> keep = (_, found) => unobserved.Enqueue(found.Exception);
        TaskScheduler.UnobservedTaskException += keep;
        try
        {
            await SubscribeInVainAsync().Within();
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= keep;
        }

        // Other tests of this process may have left their own.
        Assert.DoesNotContain(unobserved, found => found.ToString().Contains(nameof(RabbitMqTransport), StringComparison.Ordinal));
    }

    /// <remarks>Apart, so that nothing of it is still held when the garbage is collected.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task SubscribeInVainAsync()
    {
        await using var transport = await RabbitMqTransport.ConnectAsync(BrokerUnderTest.Uri, cancel: Cancel);
        var request = new SubscriptionRequest { Queue = Queue.Exclusive("in vain"), Bindings = [] };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SubscribeAsync(request, new Received().Accept, new CancellationToken(canceled: true)));
    }
}
