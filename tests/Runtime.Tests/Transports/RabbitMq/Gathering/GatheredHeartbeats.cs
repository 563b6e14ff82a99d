using System.Collections.Concurrent;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A connection on which nothing happens still beats, and so stays open.</summary>
public sealed class GatheredHeartbeats
{
    private static readonly byte[] s_beat = [8, 0, 0, 0, 0, 0, 0, 0xCE];

    [Fact]
    public async Task Each_beat_goes_out_by_itself_and_the_broker_keeps_the_connections()
    {
        var beats = new ConcurrentQueue<byte[]>();
        var reports = new ConcurrentQueue<BusReport>();
        var target = BrokerUnderTest.Parsed;
        await using var proxy = new LoopbackProxy(target.Host, target.Port)
        {
            Filter = direction => direction == ProxyDirection.FromBroker ? null : bytes =>
            {
                if (bytes.Span.EndsWith(s_beat))
                    beats.Enqueue(bytes.ToArray());
                return bytes;
            },
        };
        await using var transport = await RabbitMqTransport.ConnectAsync(
            BrokerUnderTest.UriWith(proxy.Port),
            new RabbitMqSettings { Heartbeat = TimeSpan.FromSeconds(1), Report = reports.Enqueue },
            TestContext.Current.CancellationToken);

        // Two connections, whose broker would give each up after two seconds without a byte.
        using var deadline = Deadline.Source();
        while (beats.Count < 16)
            await Task.Delay(20, deadline.Token);

        Assert.Equal((BusState.Connected, 2), (transport.State, proxy.ConnectionCount));
        Assert.Empty(reports);
    }
}
