using BusContracts.Hosting;
using BusContracts.Tests.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Hosting;

public sealed class EveryReportIsLogged : HostTest
{
    private static readonly DeliveryInfo s_delivery = new() { RoutingKey = "doors.front.opened" };

    [Fact]
    public void Each_kind_has_an_id_of_its_own_and_none_was_forgotten()
    {
        (BusReport Report, int Id, LogLevel Level)[] expected =
        [
            (new HandlerFailedReport("q", "door_opened", new InvalidOperationException("no"), TimeSpan.Zero, null, s_delivery), 201, LogLevel.Warning),
            (new HandlerFailedReport("q", "door_opened", new InvalidOperationException("no"), null, "q.dead", s_delivery), 201, LogLevel.Error),
            (new HandlersAbandonedReport("q", TimeSpan.FromSeconds(1)), 202, LogLevel.Error),
            (new UndecodableReport("q", "door_opened", "$.data.times", "no number", null, s_delivery), 203, LogLevel.Error),
            (new ConnectionLostReport(ConnectionPurpose.Consuming, "broker:5672", "reset"), 204, LogLevel.Warning),
            (new ConnectionRegainedReport(ConnectionPurpose.Consuming, "broker:5672", TimeSpan.FromSeconds(1)), 205, LogLevel.Information),
            (new SubscriptionRefusedReport("q", "405"), 206, LogLevel.Error),
            (new ConnectionRefusedReport(ConnectionPurpose.Publishing, "no"), 207, LogLevel.Error),
            (new ConnectionBlockedReport(ConnectionPurpose.Publishing, "broker:5672", "low on memory"), 208, LogLevel.Warning),
            (new ConnectionUnblockedReport(ConnectionPurpose.Publishing, "broker:5672", TimeSpan.FromSeconds(1)), 209, LogLevel.Information),
            (new ReportsDroppedReport(3), 210, LogLevel.Error),
            (new DeadLetteredReport("q", "q.dead", "door_opened", DeadLetterCause.Rejected, 1, s_delivery), 211, LogLevel.Error),
            (new PutAsideFailedReport("q", "q.dead", new PublishOutcome(PublishStatus.Nacked), s_delivery), 212, LogLevel.Warning),
        ];
        var kinds = typeof(BusReport).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BusReport)) && !type.IsAbstract);
        Assert.Equal(kinds.OrderBy(kind => kind.Name), expected.Select(row => row.Report.GetType()).Distinct().OrderBy(kind => kind.Name));

        using var recorder = new LogRecorder();
        var log = recorder.CreateLogger("BusContracts.MessageBus");
        foreach (var (report, _, _) in expected)
            ReportLog.Write(log, report);
        Assert.Equal(
            expected.Select(row => (row.Report.ToString(), row.Id, row.Level)),
            recorder.All.Select(entry => (entry.Text, entry.Id.Id, entry.Level)));
        Assert.Equal(12, recorder.All.Select(entry => entry.Id.Name).Distinct().Count());
    }

    [Fact]
    public async Task A_handler_that_fails_is_logged_with_its_facts_and_told_to_the_users_own_report_too()
    {
        var told = new Inbox<BusReport>();
        var host = await StartAsync(services => services.AddInMemoryMessageBus(bus => bus
            .Configure(options => options.Bus.Report = told.Add)
            .Subscribe("doors", on => on.Event<DoorOpened>(_ => throw new InvalidOperationException("jammed")))));
        await BusOf(host).PublishAsync(Door(), Cancel);
        await told.NextAsync(2, Cancel);

        var failures = Log.OfBus.Where(entry => entry.Id.Name == "HandlerFailed").ToArray();
        Assert.Equal([LogLevel.Warning, LogLevel.Error], failures.Select(entry => entry.Level));
        Assert.All(failures, entry =>
        {
            Assert.Equal("doors", entry.Facts["queue"]);
            Assert.Equal("door_opened", entry.Facts["eventName"]);
            Assert.Equal("jammed", Assert.IsType<InvalidOperationException>(entry.Exception).Message);
        });
    }

    [Fact]
    public async Task Start_and_end_are_logged_in_their_order_with_stable_ids()
    {
        var host = await StartAsync(services => services.AddInMemoryMessageBus(bus => bus.Subscribe("doors", on => on.Event<DoorOpened>(_ => { }))));
        await host.StopAsync(Cancel);
        Assert.Equal(
            [(101, "Connected"), (103, "Subscribed"), (104, "Stopping"), (105, "Left")],
            Log.OfBus.Select(entry => (entry.Id.Id, entry.Id.Name)));
    }
}
