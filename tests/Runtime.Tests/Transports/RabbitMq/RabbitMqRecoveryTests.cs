using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What happens when the network or the broker goes and comes back: consumers consume again, and no publisher hangs.</summary>
public sealed partial class RabbitMqRecoveryTests : TransportContract
{
    private readonly LoopbackProxy _proxy = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);

    private protected override async Task<ITransport> OpenAsync() => await OpenAsync(Deadline.Patience);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _proxy.DisposeAsync();
        await BrokerUnderTest.CleanAsync(Name);
    }

    [Fact]
    public async Task Consumers_come_back_after_the_connection_is_cut_and_an_exclusive_queue_has_a_new_name()
    {
        Received own = new(), shared = new();
        var exclusive = await Transport.SubscribeAsync(Request(), own.Accept, Cancel);
        await Transport.SubscribeAsync(Request(queue: Queue.Shared(Name)), shared.Accept, Cancel);
        for (var round = 0; round < 3; round++)
        {
            var before = exclusive.QueueName;
            _proxy.Cut();
            await UntilAsync(() => exclusive.QueueName != before);
            await PublishAsync($"round {round}");
            Assert.Equal($"round {round}", await own.NextTextAsync());
            // An acknowledgement may have been cut off; then the message of an earlier round comes again, before this one.
            while (await shared.NextTextAsync() is var text && text != $"round {round}")
                Assert.Contains(text, Enumerable.Range(0, round).Select(earlier => $"round {earlier}"));
        }
    }

    [Fact]
    public async Task A_subscription_says_that_it_does_not_consume_while_there_is_no_broker()
    {
        var subscription = await Transport.SubscribeAsync(Request(), new Received().Accept, Cancel);
        _proxy.Vanish();
        await UntilAsync(() => !subscription.IsConsuming);
        Assert.Null(subscription.Trouble);
        _proxy.Return();
        await UntilAsync(() => subscription.IsConsuming);
    }

    [Fact]
    public async Task A_handler_that_outlives_its_connection_ends_quietly_and_the_message_comes_again()
    {
        var received = new Received();
        var running = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        await Transport.SubscribeAsync(Request(queue: Queue.Shared(Name)), async (delivery, _) =>
        {
            running.TrySetResult();
            await mayEnd.Task;
            received.Note(delivery);
            return Handling.Handled;
        }, Cancel);
        await PublishAsync("once more");
        await running.Task.Within();
        _proxy.Cut();
        await UntilAsync(() => _proxy.ConnectionCount >= 2);
        mayEnd.SetResult();
        Assert.False((await received.NextAsync()).Info.IsRedelivered);
        var again = await received.NextAsync();
        Assert.Equal("once more", again.Text);
        Assert.True(again.Info.IsRedelivered);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = Deadline.Source();
        while (!condition())
            await Task.Delay(10, deadline.Token);
    }

    private async Task<ITransport> OpenAsync(TimeSpan deadline) =>
        await RabbitMqTransport.ConnectAsync(BrokerUnderTest.UriWith(_proxy.Port), new RabbitMqSettings { Deadline = deadline }, Cancel);
}
