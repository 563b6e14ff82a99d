using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>Any node will do, at the start and after a loss. Two proxies in front of one broker are the nodes.</summary>
[Collection(RabbitMqTestBroker.Collection)]
public sealed class NodesOfAClusterTests : IAsyncLifetime
{
    private readonly LoopbackProxy _one = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);
    private readonly LoopbackProxy _other = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string[] Uris => [BrokerUnderTest.UriWith(_one.Port), BrokerUnderTest.UriWith(_other.Port)];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task The_bus_comes_back_by_whichever_node_is_there()
    {
        await using var bus = await MessageBus.ConnectAsync(Uris, options => options.Report = null, Cancel).Within();
        foreach (var (gone, there) in new[] { (_one, _other), (_other, _one), (_one, _other) })
        {
            gone.Vanish();
            // Until it does, the moment before a loss is noticed counts as connected.
            await UntilAsync(() => there.ConnectionCount == 2 && bus.State == BusState.Connected);
            await bus.PublishAsync(Door(), new PublishOptions { RetryUnknown = true }, Cancel).Within();
            gone.Return();
        }
    }

    [Fact]
    public async Task The_start_takes_a_node_that_answers()
    {
        _one.Vanish();
        for (var i = 0; i < 5; i++)
        {
            await using var bus = await MessageBus.ConnectAsync(Uris.Select(uri => new Uri(uri)), cancel: Cancel).Within();
            await bus.PublishAsync(Door(), Cancel).Within();
        }
    }

    [Fact]
    public async Task Where_no_node_answers_each_is_named()
    {
        _one.Vanish();
        _other.Vanish();
        var problem = await Assert.ThrowsAsync<BusConnectionException>(() => MessageBus.ConnectAsync(Uris, cancel: Cancel)).Within();
        Assert.Contains("None of the 2 nodes", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{_one.Port}", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{_other.Port}", problem.Message, StringComparison.Ordinal);
        Assert.False(problem.IsLoginRefused);
    }

    [Fact]
    public void All_nodes_are_tried_and_not_always_the_same_first()
    {
        var nodes = AmqpNodes.Parse(["amqp://a", "amqp://b", "amqp://c"]);
        var orders = Enumerable.Range(0, 200).Select(_ => nodes.InRandomOrder().Select(uri => uri.Host).ToArray()).ToArray();
        Assert.All(orders, order => Assert.Equal(["a", "b", "c"], order.Order()));
        Assert.Equal(["a", "b", "c"], orders.Select(order => order[0]).Distinct().Order());
    }

    [Theory]
    [InlineData("No broker is named")]
    [InlineData("amqps:// for all nodes", "amqp://me:hunter2@a", "amqps://me:hunter2@b")]
    [InlineData("different virtual hosts", "amqp://me:hunter2@a/x", "amqp://me:hunter2@b/y")]
    [InlineData("does not begin with", "amqp://a", "me:hunter2@b")]
    public void What_cannot_be_one_cluster_is_refused_without_a_password(string advice, params string[] uris)
    {
        var problem = Assert.Throws<ArgumentException>(() => AmqpNodes.Parse(uris));
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = Deadline.Source();
        while (!condition())
            await Task.Delay(10, deadline.Token);
    }
}
