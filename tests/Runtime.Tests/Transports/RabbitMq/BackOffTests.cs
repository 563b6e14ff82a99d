using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

public sealed class BackOffTests
{
    [Fact]
    public void Pauses_double_up_to_the_longest()
    {
        var backOff = new BackOff(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), jitter: 0);
        Assert.Equal([100, 200, 400, 800, 1000, 1000], Enumerable.Range(0, 6).Select(attempt => backOff.Pause(attempt).TotalMilliseconds));
        Assert.Equal(TimeSpan.FromSeconds(1), backOff.Pause(int.MaxValue));
    }

    [Fact]
    public void A_first_pause_that_is_the_longest_and_no_jitter_give_a_fixed_one()
    {
        var options = new ConnectionOptions { ReconnectDelay = TimeSpan.FromSeconds(1), MaxReconnectDelay = TimeSpan.FromSeconds(1), ReconnectJitter = 0 };
        Assert.All(Enumerable.Range(0, 100), attempt => Assert.Equal(TimeSpan.FromSeconds(1), options.ToBackOff().Pause(attempt)));
    }

    [Fact]
    public void Jitter_takes_no_more_than_its_part_and_not_always_the_same()
    {
        var backOff = new BackOff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), jitter: 0.25);
        var pauses = Enumerable.Range(0, 1000).Select(_ => backOff.Pause(0).TotalSeconds).ToArray();
        Assert.All(pauses, pause => Assert.InRange(pause, 0.75, 1));
        Assert.True(pauses.Max() - pauses.Min() > 0.2);
    }

    [Fact]
    public void Options_that_cannot_be_are_refused_where_they_are_set()
    {
        var options = new ConnectionOptions();
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Heartbeat = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.ConnectTimeout = Timeout.InfiniteTimeSpan);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.ReconnectDelay = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxReconnectDelay = TimeSpan.FromDays(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.ReconnectJitter = double.NaN);
        Assert.Throws<ArgumentException>(() => options.Tls.ServerName = " ");
        Assert.Throws<ArgumentOutOfRangeException>(() => new MessageBusOptions().PublishWindow = 0);
    }

    [Fact]
    public async Task Options_that_contradict_each_other_are_refused_when_the_bus_connects()
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => MessageBus.ConnectAsync(
            "amqp://localhost/", options => options.Connection.ReconnectDelay = TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Contains("MaxReconnectDelay", problem.Message, StringComparison.Ordinal);
    }
}
