using BusContracts.Tests.Transports.Contract;
using BusContracts.Tests.Transports.RabbitMq;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

/// <summary>Whoever is told reports cannot slow the bus down, and misses none that was told before the end.</summary>
[Collection(RabbitMqTestBroker.Collection)]
public sealed class Reports
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_callback_that_blocks_does_not_keep_the_bus_from_coming_back()
    {
        await using var proxy = new LoopbackProxy(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);
        using var called = new ManualResetEventSlim();
        using var mayReturn = new ManualResetEventSlim();
        await using var bus = await MessageBus.ConnectAsync(
            BrokerUnderTest.UriWith(proxy.Port),
            options => options.Report = _ =>
            {
                called.Set();
                mayReturn.Wait(Cancel);
            },
            Cancel);
        proxy.Cut();
        Assert.True(called.Wait(Deadline.Patience, Cancel));
        using var deadline = Deadline.Source();
        while (bus.State != BusState.Connected)
            await Task.Delay(10, deadline.Token);
        await bus.PublishAsync(Door(), new PublishOptions { RetryUnknown = true }, Cancel).Within();
        mayReturn.Set();
    }

    [Fact]
    public async Task They_are_told_one_after_the_other_in_their_order_and_all_before_the_end()
    {
        var told = new List<long>();
        var reporter = new Reporter(report => told.Add(((ReportsDroppedReport)report).Count));
        for (var i = 0; i < 1000; i++)
            reporter.Tell(new ReportsDroppedReport(i));
        await reporter.DisposeAsync();
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (long)i), told);
    }

    [Fact]
    public async Task A_flood_is_bounded_and_what_was_dropped_is_counted()
    {
        using var mayReturn = new ManualResetEventSlim();
        var told = new List<BusReport>();
        var reporter = new Reporter(report =>
        {
            mayReturn.Wait(Cancel);
            told.Add(report);
        });
        for (var i = 0; i < Reporter.Capacity + 500; i++)
            reporter.Tell(new SubscriptionRefusedReport("q", $"{i}"));
        mayReturn.Set();
        await reporter.DisposeAsync();
        var dropped = Assert.IsType<ReportsDroppedReport>(told[^1]).Count;
        Assert.Equal(Reporter.Capacity + 500, told.Count - 1 + dropped);
        Assert.InRange(dropped, 499, 500);
    }
}
