using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Bus;

public abstract class PublishedMessages(TestBroker broker) : BusTest(broker)
{
    private static readonly Uuid Origin = Guid.Parse("6d2a1c3e-0c55-4f1e-8e61-4f5a1b6a0c11");

    [Fact]
    public async Task A_message_carries_the_headers_of_envelope_event_and_options()
    {
        var delivery = await DeliveredAsync(
            options =>
            {
                options.OriginUuid = Origin;
                options.Headers["tenant"] = "acme";
                options.Headers["region"] = "north";
            },
            new PublishOptions { Headers = new Dictionary<string, object?> { ["region"] = "south", ["urgent"] = true } });

        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["name"] = "door_opened",
                ["required_acl"] = "events.doors.front.opened",
                ["origin_uuid"] = Origin.ToString(),
                ["door:front"] = true,
                ["tenant"] = "acme",
                ["region"] = "south",
                ["urgent"] = true,
            },
            delivery.Headers.ToDictionary());
        Assert.Equal("application/json", delivery.ContentType);
    }

    [Fact]
    public async Task What_a_message_does_not_have_makes_no_header()
    {
        var delivery = await DeliveredAsync(_ => { }, new PublishOptions());

        Assert.DoesNotContain("origin_uuid", delivery.Headers.Keys);
    }

    [Fact]
    public async Task Publish_options_win_over_those_of_the_bus()
    {
        var time = new DateTimeOffset(2018, 2, 3, 4, 5, 6, TimeSpan.Zero);
        var inbox = new Inbox<Message<DoorOpened>>();
        var bus = await OpenAsync(options =>
        {
            options.OriginUuid = Guid.NewGuid();
            options.NewMessageId = () => "of the bus";
        });
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(inbox.Add), Cancel);

        await bus.PublishAsync(Door(), new PublishOptions { OriginUuid = Origin, MessageId = "its own", Timestamp = time }, Cancel);
        await bus.PublishAsync(Door(), Cancel);

        var (first, second) = (await inbox.NextAsync(Cancel), await inbox.NextAsync(Cancel));
        Assert.Equal((Origin, "its own", time), (first.OriginUuid, first.Delivery!.MessageId, first.Delivery.Timestamp));
        Assert.Equal("of the bus", second.Delivery!.MessageId);
        Assert.InRange(second.Delivery.Timestamp!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task Without_a_stamp_and_an_id_a_message_has_neither()
    {
        var delivery = await DeliveredAsync(options => options.StampTime = false, new PublishOptions());

        Assert.Null(delivery.Timestamp);
        Assert.Null(delivery.MessageId);
    }

    [Fact]
    public async Task A_mandatory_message_without_a_queue_comes_back_and_any_other_is_confirmed()
    {
        var bus = await OpenAsync();

        var returned = await bus.TryPublishAsync(Door("nobody"), new PublishOptions { IsMandatory = true }, Cancel);
        var confirmed = await bus.TryPublishAsync(Door("nobody"), Cancel);
        var thrown = await Assert.ThrowsAsync<PublishException>(() => bus.PublishAsync(Door("nobody"), new PublishOptions { IsMandatory = true }, Cancel));

        Assert.Equal(PublishStatus.Returned, returned.Status);
        Assert.True(confirmed.IsConfirmed);
        Assert.Equal(PublishStatus.Returned, thrown.Outcome.Status);
        Assert.Equal(("door_opened", "doors.nobody.opened"), (thrown.EventName, thrown.RoutingKey.Value));
        Assert.StartsWith("'door_opened' with the routing key 'doors.nobody.opened' came back: no queue is bound for it", thrown.Message, StringComparison.Ordinal);
        Assert.Equal((1, 2), (bus.Published.Confirmed, bus.Published[PublishStatus.Returned]));
    }

    [Fact]
    public async Task A_value_that_cannot_stand_in_the_key_throws_before_anything_is_sent()
    {
        var bus = await OpenAsync();

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => bus.TryPublishAsync(Door("front.left"), Cancel));

        Assert.Equal("door_id", problem.ParamName);
        Assert.Equal((0, 0), (bus.Published.Confirmed, bus.Published.Unconfirmed));
    }

    [Theory]
    [InlineData("name", "mine")]
    [InlineData("door:front", "mine")]
    public async Task A_header_of_the_contract_cannot_be_replaced(string name, string value)
    {
        var bus = await OpenAsync();
        var options = new PublishOptions { Headers = new Dictionary<string, object?> { [name] = value } };

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => bus.PublishAsync(Door(), options, Cancel));

        Assert.Contains($"'{name}'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_no_broker_carries_is_refused()
    {
        var bus = await OpenAsync();
        var options = new PublishOptions { Headers = new Dictionary<string, object?> { ["when"] = Guid.NewGuid() } };

        await Assert.ThrowsAsync<ArgumentException>(() => bus.PublishAsync(Door(), options, Cancel));
    }

    [Fact]
    public async Task An_id_that_is_too_long_is_refused()
    {
        var bus = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => bus.PublishAsync(Door(), new PublishOptions { MessageId = new string('é', 128) }, Cancel));
        await bus.PublishAsync(Door(), new PublishOptions { MessageId = new string('i', 255) }, Cancel);

        Assert.Equal(1, bus.Published.Confirmed);
    }

    [Fact]
    public async Task A_message_has_nothing_of_the_one_before_it()
    {
        var bus = await OpenAsync();
        var inbox = new Inbox<DeliveryInfo>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(m => inbox.Add(m.Delivery!)), Cancel);
        var options = new PublishOptions { Headers = new Dictionary<string, object?> { ["urgent"] = true }, OriginUuid = Origin, MessageId = "first" };
        await bus.PublishAsync(Door(), options, Cancel);
        await inbox.NextAsync(Cancel);

        await bus.PublishAsync(Door(), Cancel);

        var second = await inbox.NextAsync(Cancel);
        Assert.Equal(["door:front", "name", "required_acl"], second.Headers.Keys.Order());
        Assert.Null(second.MessageId);
    }

    [Fact]
    public async Task A_publish_that_is_cancelled_beforehand_sends_nothing()
    {
        var bus = await OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bus.PublishAsync(Door(), new CancellationToken(canceled: true)));
    }

    private async Task<DeliveryInfo> DeliveredAsync(Action<MessageBusOptions> configure, PublishOptions options)
    {
        var bus = await OpenAsync(configure);
        var inbox = new Inbox<DeliveryInfo>();
        await using var subscription = await bus.SubscribeAsync("monitor", on => on.Event<DoorOpened>(m => inbox.Add(m.Delivery!)), Cancel);
        await bus.PublishAsync(Door(), options, Cancel);
        return await inbox.NextAsync(Cancel);
    }
}
