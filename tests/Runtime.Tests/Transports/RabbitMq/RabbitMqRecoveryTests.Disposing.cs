using System.Diagnostics;
using System.Net.NetworkInformation;
using BusContracts.Tests.Transports.Contract;

namespace BusContracts.Tests.Transports.RabbitMq;

public sealed partial class RabbitMqRecoveryTests
{
    [Fact]
    public async Task Disposing_without_a_broker_takes_no_longer_than_its_own_patience()
    {
        var transport = await OpenAsync();
        await transport.SubscribeAsync(Request(), new Received().Accept, Cancel);
        _proxy.Vanish();
        var clock = Stopwatch.StartNew();
        await transport.DisposeAsync().Within();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"took {clock.Elapsed}");
        _proxy.Return();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disposing_with_a_frozen_broker_takes_no_longer_than_its_own_patience(bool isWriting)
    {
        var connectionsBefore = OpenConnections();
        var transport = await OpenAsync(TimeSpan.FromSeconds(1));
        await transport.SubscribeAsync(Request(), new Received().Accept, Cancel);
        Assert.True((await transport.PublishAsync(Message("before"), Cancel).Within()).IsConfirmed);
        _proxy.Freeze();
        // Far more than the sockets take: the client's own queue of frames is full.
        var big = new string('x', 1_000_000);
        var publishing = Enumerable.Range(0, isWriting ? 300 : 0).Select(_ => transport.PublishAsync(Message(big), Cancel).AsTask()).ToArray();
        var clock = Stopwatch.StartNew();
        await transport.DisposeAsync().Within();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"took {clock.Elapsed}");
        Assert.All(await Task.WhenAll(publishing).Within(), outcome => Assert.False(outcome.IsConfirmed));
        await UntilAsync(() => OpenConnections() == connectionsBefore);
        _proxy.Thaw();
    }

    /// <summary>Connections of which the client's side is open; those of the proxy's side have its port as their own.</summary>
    private int OpenConnections() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(connection => connection.RemoteEndPoint.Port == _proxy.Port && connection.State == TcpState.Established);
}
