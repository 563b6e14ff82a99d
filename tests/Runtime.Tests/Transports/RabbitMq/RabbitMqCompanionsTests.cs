using System.Collections.Concurrent;
using System.Text;
using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using RabbitMQ.Client;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What only a real broker can do to the queues in which messages are put aside.</summary>
public sealed class RabbitMqCompanionsTests : RabbitMqBusTest
{
    private static readonly TimeSpan s_delay = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_companion_that_was_deleted_is_declared_anew_and_gets_the_message()
    {
        await using var subscription = await Bus.SubscribeAsync(Shared, on => on.Event<DoorOpened>((_, _) => Task.FromResult(Handling.Reject)), Cancel);
        await BrokerUnderTest.AsOperatorAsync(channel => channel.QueueDeleteAsync(Dead));

        await Bus.PublishAsync(Door(), Cancel);

        Assert.IsType<DeadLetteredReport>(await Reports.NextAsync(Cancel));
        Assert.Equal("rejected", Text((await TakeAsync(Dead)).BasicProperties.Headers!["x-bus-cause"]));
    }

    [Fact]
    public async Task Properties_that_would_end_or_multiply_the_copy_travel_in_headers_and_the_others_as_they_are()
    {
        var tries = 0;
        await using var subscription = await Bus.SubscribeAsync(Shared, on => on.Retry(s_delay)
            .Event<DoorOpened>((m, _) =>
            {
                Interlocked.Increment(ref tries);
                return Task.FromResult(m.Delivery!.DeliveryCount == 1 ? Handling.Retry : Handling.Reject);
            }), Cancel);
        var copies = $"{Name}.copies";
        await BrokerUnderTest.AsOperatorAsync(async channel =>
        {
            await channel.QueueDeclareAsync(copies, durable: false, exclusive: false, autoDelete: false);
            await channel.BasicPublishAsync(
                HouseBus.Contract.Exchange.Name,
                "doors.front.opened",
                mandatory: true,
                new BasicProperties
                {
                    Type = "the-type",
                    CorrelationId = "the-correlation",
                    ReplyTo = "the-reply",
                    AppId = "the-app",
                    Priority = 3,
                    UserId = BrokerUnderTest.Parsed.UserName,
                    Expiration = "600000",
                    Headers = new Dictionary<string, object?> { ["CC"] = new List<object?> { "doors.side.opened" }, ["mine"] = "kept" },
                },
                Encoding.UTF8.GetBytes("""{"name":"door_opened","data":{"door_id":"front","times":1}}"""));

            var letter = await TakeAsync(Dead);
            var properties = letter.BasicProperties;
            Assert.Equal(("the-type", "the-correlation", "the-reply", "the-app", 3), (properties.Type, properties.CorrelationId, properties.ReplyTo, properties.AppId, properties.Priority));
            Assert.False(properties.IsExpirationPresent() || properties.IsUserIdPresent() || properties.Headers!.ContainsKey("CC"));
            Assert.Equal("600000", Text(properties.Headers!["x-bus-expiration"]));
            Assert.Equal(BrokerUnderTest.Parsed.UserName, Text(properties.Headers["x-bus-user-id"]));
            Assert.Equal("doors.side.opened", Text(Assert.Single((System.Collections.IList)properties.Headers["x-bus-cc"]!)));
            Assert.Equal("kept", Text(properties.Headers["mine"]));
            await channel.QueueDeleteAsync(copies);
        });
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task Nothing_is_lost_though_the_connection_is_cut_while_messages_are_put_aside()
    {
        const int count = 400;
        var handled = new ConcurrentDictionary<long, bool>();
        await using var subscription = await Bus.SubscribeAsync(Shared, on => on.Retry(s_delay).Concurrency(8).Prefetch(50)
            .Event<DoorOpened>(m =>
            {
                if (m.Delivery!.DeliveryCount == 1)
                    throw new InvalidOperationException("not yet");
                handled[m.Data.Times] = true;
            }), Cancel);

        for (var times = 0; times < count; times++)
        {
            while (!(await Bus.TryPublishAsync(Door(times: times), Cancel)).IsConfirmed)
            {
            }

            if (times % 100 == 50)
                Proxy.Cut();
        }

        using var deadline = Deadline.Source();
        while (handled.Count < count)
            await Task.Delay(10, deadline.Token);
        Assert.Equal(0, subscription.Counters.Failed + subscription.Counters.Rejected);
    }

    [Fact]
    public async Task A_message_that_comes_back_too_often_is_put_aside_by_the_broker()
    {
        await using var subscription = await Bus.SubscribeAsync(Shared with { DeliveryLimit = 3 }, on => on.Retry()
            .Event<DoorOpened>((_, _) => Task.FromResult(Handling.Retry)), Cancel);

        await Bus.PublishAsync(Door(), Cancel);

        var letter = await TakeAsync(Dead);
        Assert.True(letter.BasicProperties.Headers!.ContainsKey("x-death"));
    }

    [Fact]
    public async Task A_queue_of_another_type_is_refused_with_the_argument_that_differs()
    {
        await BrokerUnderTest.AsOperatorAsync(channel => channel.QueueDeclareAsync(Name, durable: true, exclusive: false, autoDelete: false));
        var refusal = await Assert.ThrowsAsync<BusConnectionException>(() => Bus.SubscribeAsync(Shared, on => on.Event<DoorOpened>(_ => { }), Cancel));
        // A broker names the first argument that differs, and which that is, is its own affair.
        Assert.Matches($"^The queue '{Name}' exists with another 'x-[a-z-]+': the subscription wants .* and the queue has (none|'[^']*')\\. Ask for it", refusal.Message);
        Assert.Contains($"Queue.Existing(\"{Name}\")", refusal.Message);
    }

    [Fact]
    public async Task A_retry_queue_that_is_otherwise_is_refused_with_what_it_is_for()
    {
        await BrokerUnderTest.AsOperatorAsync(channel => channel.QueueDeclareAsync($"{Name}.retry.10s", durable: true, exclusive: false, autoDelete: false));
        var refusal = await Assert.ThrowsAsync<BusConnectionException>(
            () => Bus.SubscribeAsync(Shared, on => on.Retry(TimeSpan.FromSeconds(10)).Event<DoorOpened>(_ => { }), Cancel));
        Assert.StartsWith($"The queue '{Name}.retry.10s' exists with another ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith($"Messages of '{Name}' wait in it for another try, and the bus declares it: delete it once it is empty.", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The client ends the connection over a body that is over its limit, and the broker delivers it again.</summary>
    [Fact]
    public async Task A_body_longer_than_any_that_is_read_is_put_aside_whole_and_the_next_message_is_handled()
    {
        var handled = new Inbox<long>();
        await using var subscription = await Bus.SubscribeAsync(Shared, on => on.Event<DoorOpened>(m => handled.Add(m.Data.Times)), Cancel);
        var body = new byte[MessageLimits.MaxBodyBytes + 1];
        body.AsSpan().Fill((byte)' ');
        body[^1] = (byte)'!';
        await PublishAsOperatorAsync(new BasicProperties { DeliveryMode = DeliveryModes.Persistent }, body);
        await Bus.PublishAsync(Door(times: 7), Cancel);

        using var deadline = Deadline.Source();
        Assert.Equal(7, await handled.NextAsync(deadline.Token));
        var letter = await TakeAsync(Dead);
        Assert.True(letter.Body.Span.SequenceEqual(body));
        Assert.Equal("undecodable", Text(letter.BasicProperties.Headers!["x-bus-cause"]));
        while (!Reports.IsEmpty)
            Assert.IsNotType<ConnectionLostReport>(await Reports.NextAsync(deadline.Token));
    }

    /// <summary>The client writes a frame that is too long, and the broker ends the connection for it.</summary>
    [Fact]
    public async Task Headers_that_leave_no_room_for_the_notes_are_told_and_end_no_connection()
    {
        var handled = new Inbox<long>();
        await using var subscription = await Bus.SubscribeAsync(Shared, on => on.Retry()
            .Event<DoorOpened>((m, _) =>
            {
                if (m.Data.Times != 7)
                    return Task.FromResult(Handling.Reject);
                handled.Add(m.Data.Times);
                return Task.FromResult(Handling.Handled);
            }), Cancel);
        await PublishAsOperatorAsync(
            new BasicProperties { Headers = new Dictionary<string, object?> { ["long"] = new string('x', 130_900) } },
            """{"name":"door_opened","data":{"door_id":"front","times":1}}"""u8.ToArray());

        using var deadline = Deadline.Source();
        var told = Assert.IsType<PutAsideFailedReport>(await Reports.NextAsync(deadline.Token));
        Assert.Equal(PublishStatus.Failed, told.Outcome.Status);
        Assert.Contains("frame_max", told.Outcome.Reason, StringComparison.Ordinal);
        await Bus.PublishAsync(Door(times: 7), Cancel);
        Assert.Equal(7, await handled.NextAsync(deadline.Token));
        while (!Reports.IsEmpty)
            Assert.IsNotType<ConnectionLostReport>(await Reports.NextAsync(deadline.Token));
    }

    private static Task PublishAsOperatorAsync(BasicProperties properties, ReadOnlyMemory<byte> body) => BrokerUnderTest.AsOperatorAsync(channel =>
        channel.BasicPublishAsync(HouseBus.Contract.Exchange.Name, "doors.front.opened", mandatory: true, properties, body).AsTask());

    private static async Task<BasicGetResult> TakeAsync(string queue)
    {
        BasicGetResult? taken = null;
        using var deadline = Deadline.Source();
        await BrokerUnderTest.AsOperatorAsync(async channel =>
        {
            while ((taken = await channel.BasicGetAsync(queue, autoAck: true, deadline.Token)) is null)
                await Task.Delay(10, deadline.Token);
        });
        return taken!;
    }

    private static string Text(object? header) => Encoding.UTF8.GetString(Assert.IsType<byte[]>(header));
}
