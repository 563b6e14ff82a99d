using System.Globalization;
using BusContracts.Testing;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Bus;

/// <summary>What the bus says is English, also where the program's numbers have a comma.</summary>
public sealed class MessagesOfEveryCulture : IDisposable
{
    private static readonly TimeSpan s_time = TimeSpan.FromMilliseconds(1500);

    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public MessagesOfEveryCulture() => CultureInfo.CurrentCulture = new CultureInfo("de-DE");

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Fact]
    public void The_culture_of_these_tests_writes_numbers_otherwise() => Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));

    [Fact]
    public void Reports_write_times_alike()
    {
        BusReport[] reports =
        [
            new HandlersAbandonedReport("orders", s_time),
            new ConnectionRegainedReport(ConnectionPurpose.Publishing, "localhost:5672", s_time),
            new ConnectionUnblockedReport(ConnectionPurpose.Publishing, "localhost:5672", s_time),
        ];
        Assert.All(reports, report => Assert.Contains(" 1.5 s", report.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Failures_write_times_alike() => Assert.Contains(
        "within 1.5 s", BrokerRefusal.ToConnect(AmqpUri.Parse("amqp://localhost/"), s_time, new TimeoutException()).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_test_that_waits_in_vain_says_its_time_alike()
    {
        var never = await Assert.ThrowsAsync<BusAssertionException>(
            () => new InMemoryBroker().WaitForAsync<DoorOpened>(timeout: TimeSpan.FromMilliseconds(5), cancel: TestContext.Current.CancellationToken));
        Assert.Contains("after 0.005 s", never.Message, StringComparison.Ordinal);
    }
}
