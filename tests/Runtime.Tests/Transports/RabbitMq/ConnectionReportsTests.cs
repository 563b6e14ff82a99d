using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A connection that goes and comes back is told, on both of a bus's connections, and the bus's state says so meanwhile.</summary>
public sealed class ConnectionReportsTests : IAsyncLifetime
{
    private readonly LoopbackProxy _proxy = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);
    private readonly Inbox<(BusReport Report, BusState State)> _reports = new();
    private MessageBus? _bus;

    private MessageBus Bus => _bus!;

    public async ValueTask InitializeAsync() => _bus = await MessageBus.ConnectAsync(
        BrokerUnderTest.UriWith(_proxy.Port),
        options => options.Report = report => _reports.Add((report, Bus.State)),
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Bus.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Fact]
    public async Task A_loss_and_a_return_are_reported_and_the_state_follows()
    {
        using var deadline = Deadline.Source();
        Assert.Equal(BusState.Connected, Bus.State);

        _proxy.Vanish();
        var lost = await _reports.NextAsync(2, deadline.Token);

        Assert.All(lost, told => Assert.Equal(BusState.Reconnecting, told.State));
        Assert.Equal(BusState.Reconnecting, Bus.State);
        Assert.Equal(
            [ConnectionPurpose.Publishing, ConnectionPurpose.Consuming],
            lost.Select(told => Assert.IsType<ConnectionLostReport>(told.Report)).Select(report => report.Purpose).Order());
        Assert.All(lost.Select(told => (ConnectionLostReport)told.Report), report =>
        {
            Assert.Equal($"127.0.0.1:{_proxy.Port}", report.Address);
            Assert.NotEmpty(report.Reason);
            Assert.Contains(report.Address, report.ToString(), StringComparison.Ordinal);
        });

        _proxy.Return();
        var regained = await _reports.NextAsync(2, deadline.Token);

        Assert.Equal(BusState.Connected, regained[1].State);
        Assert.Equal(
            [ConnectionPurpose.Publishing, ConnectionPurpose.Consuming],
            regained.Select(told => Assert.IsType<ConnectionRegainedReport>(told.Report)).Select(report => report.Purpose).Order());
        Assert.All(regained.Select(told => (ConnectionRegainedReport)told.Report), report =>
        {
            Assert.True(report.Downtime > TimeSpan.Zero);
            Assert.StartsWith($"The connection for {(report.Purpose == ConnectionPurpose.Publishing ? "publishing" : "consuming")} to 127.0.0.1:{_proxy.Port} is back after ", report.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Leaving_is_no_loss()
    {
        await Bus.DisposeAsync();

        Assert.Equal(BusState.Disposed, Bus.State);
        Assert.True(_reports.IsEmpty);
    }
}
