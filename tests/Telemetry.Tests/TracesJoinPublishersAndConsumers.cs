using System.Diagnostics;
using BusContracts.Tests.Bus;

namespace BusContracts.Tests.Telemetry;

public sealed class TracesInMemory() : TracesJoinPublishersAndConsumers(new InMemory(), "in_memory");

public sealed class TracesOverRabbitMq() : TracesJoinPublishersAndConsumers(new RabbitMq(), "rabbitmq");

public abstract class TracesJoinPublishersAndConsumers(TestBroker broker, string system) : BusTest(broker)
{
    private static readonly PublishOptions s_withId = new() { MessageId = "m-1" };

    [Fact]
    public async Task A_message_is_one_trace_from_its_publish_to_its_handler()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync();
        var seen = new Inbox<string?>();
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(message => seen.Add(Activity.Current?.Id)), Cancel);

        await bus.PublishAsync(Doors.Door("north"), s_withId, Cancel);
        var insideTheHandler = await seen.NextAsync(Cancel);
        await EventuallyAsync(() => collected.Spans.Length == 2, () => $"{collected.Spans.Length} spans");

        var producer = Assert.Single(collected.Of(ActivityKind.Producer));
        var consumer = Assert.Single(collected.Of(ActivityKind.Consumer));
        Assert.Equal("publish doors.{door_id}.opened", producer.DisplayName);
        Assert.Equal("process doors.{door_id}.opened", consumer.DisplayName);
        Assert.Equal(consumer.Id, insideTheHandler);
        Assert.Equal(producer.TraceId, consumer.TraceId);
        Assert.Equal(producer.SpanId, consumer.ParentSpanId);
        Assert.True(consumer.HasRemoteParent);
        Assert.Equal(producer.SpanId, Assert.Single(consumer.Links).Context.SpanId);
        Assert.Equal(ActivityStatusCode.Unset, consumer.Status);
        Assert.Null(Activity.Current);
    }

    [Fact]
    public async Task Spans_say_what_the_conventions_ask_for_and_nothing_else()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync();
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(_ => { }), Cancel);

        await bus.PublishAsync(Doors.Door("north"), s_withId, Cancel);
        await EventuallyAsync(() => collected.Spans.Length == 2, () => $"{collected.Spans.Length} spans");

        var size = (int)collected.Of(ActivityKind.Producer).Single().GetTagItem("messaging.message.body.size")!;
        Assert.InRange(size, 50, 500);
        string[] ofBoth =
        [
            "buscontracts.event.name=door_opened",
            $"messaging.destination.name={HouseBus.Contract.Exchange.Name}",
            "messaging.destination.template=doors.{door_id}.opened",
            $"messaging.message.body.size={size}",
            "messaging.message.id=m-1",
            "messaging.rabbitmq.destination.routing_key=doors.north.opened",
            $"messaging.system={system}",
        ];
        Assert.Equal(
            [.. ofBoth.Append("messaging.operation.name=publish").Append("messaging.operation.type=send").Order(StringComparer.Ordinal)],
            TagsOf(collected.Of(ActivityKind.Producer).Single()));
        Assert.Equal(
            [
                .. ofBoth.Append("messaging.operation.name=process").Append("messaging.operation.type=process")
                    .Append("messaging.destination.subscription.name=doors").Append("buscontracts.delivery.fate=handled").Order(StringComparer.Ordinal),
            ],
            TagsOf(collected.Of(ActivityKind.Consumer).Single()));
    }

    [Fact]
    public async Task What_a_handler_publishes_goes_on_in_the_same_trace()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync();
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>((_, cancel) => bus.PublishAsync(Doors.Lamp("hall", "on"), cancel)), Cancel);

        await bus.PublishAsync(Doors.Door(), Cancel);
        await EventuallyAsync(() => collected.Spans.Length == 3, () => $"{collected.Spans.Length} spans");

        var consumer = Assert.Single(collected.Of(ActivityKind.Consumer));
        var answer = Assert.Single(collected.Of(ActivityKind.Producer), span => span.ParentSpanId == consumer.SpanId);
        Assert.Equal(consumer.TraceId, answer.TraceId);
    }

    [Fact]
    public async Task A_handler_that_throws_marks_the_span_without_the_text_of_the_exception()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync();
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(_ => throw new InvalidOperationException("s3cr3t")), Cancel);

        await bus.PublishAsync(Doors.Door(), Cancel);
        await EventuallyAsync(() => collected.Of(ActivityKind.Consumer).Length == 2, () => $"{collected.Spans.Length} spans");

        var fates = collected.Of(ActivityKind.Consumer).Select(span => span.GetTagItem("buscontracts.delivery.fate"));
        Assert.Equal(["retried", "failed"], fates);
        Assert.All(collected.Of(ActivityKind.Consumer), span =>
        {
            Assert.Equal(ActivityStatusCode.Error, span.Status);
            Assert.Null(span.StatusDescription);
            Assert.Equal("System.InvalidOperationException", span.GetTagItem("error.type"));
        });
    }

    [Fact]
    public async Task A_message_that_comes_back_marks_the_span_of_its_publish()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync();

        var outcome = await bus.TryPublishAsync(Doors.Lamp("attic", "off"), new PublishOptions { IsMandatory = true }, Cancel);

        Assert.Equal(PublishStatus.Returned, outcome.Status);
        var span = Assert.Single(collected.Spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("returned", span.GetTagItem("error.type"));
        Assert.Equal(outcome.Reason, span.StatusDescription);
    }

    [Fact]
    public async Task A_message_without_a_trace_begins_one_and_what_nobody_asked_for_has_no_span()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync();
        var subscription = await bus.SubscribeAsync("all", on => on.Event<DoorOpened>(DoorOpened.Binding("front"), _ => { }).Unknown(HouseBus.Contract, _ => { }), Cancel);

        await PublishRawAsync("doors.back.opened", """{"name":"door_opened","data":{"door_id":"back","times":1}}""");
        await PublishRawAsync("windows.1.broken", """{"name":"window_broken","data":{}}""");
        await PublishRawAsync("doors.front.opened", "no json");
        await EventuallyAsync(() => collected.Spans.Length == 2 && subscription.Counters is { Filtered: 1, Unknown: 1, Undecodable: 1 }, () => subscription.Counters.ToString());

        var unknown = Assert.Single(collected.Spans, span => span.GetTagItem("buscontracts.delivery.fate") is "unknown");
        Assert.Equal("process all", unknown.DisplayName);
        Assert.Equal("window_broken", unknown.GetTagItem("buscontracts.event.name"));
        Assert.Equal(default, unknown.ParentSpanId);
        Assert.Empty(unknown.Links);
        Assert.Equal(ActivityStatusCode.Unset, unknown.Status);
        var undecodable = Assert.Single(collected.Spans, span => span.GetTagItem("buscontracts.delivery.fate") is "undecodable");
        Assert.Equal(ActivityStatusCode.Error, undecodable.Status);
    }

    [Fact]
    public async Task A_message_without_a_trace_does_not_join_the_trace_of_who_subscribed()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync();
        using (var startup = new Activity("startup").Start())
            await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(_ => { }), Cancel);

        await PublishRawAsync("doors.back.opened", """{"name":"door_opened","data":{"door_id":"back","times":1}}""");
        await EventuallyAsync(() => collected.Spans.Length == 1, () => $"{collected.Spans.Length} spans");

        Assert.Equal(default, collected.Spans[0].ParentSpanId);
    }

    [Fact]
    public async Task What_waits_for_its_turn_when_the_subscription_ends_is_no_error()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync();
        TaskCompletionSource begun = new(), waits = new(), finish = new();
        var subscription = await bus.SubscribeAsync(NewSharedQueue(), on => on
            .OrderedBy<DoorOpened>(door =>
            {
                if (door.Times == 2)
                    waits.SetResult();
                return door.DoorId;
            })
            .Event<DoorOpened>(async _ =>
            {
                begun.SetResult();
                await finish.Task;
            }), Cancel);
        await bus.PublishAsync(Doors.Door(times: 1), Cancel);
        await bus.PublishAsync(Doors.Door(times: 2), Cancel);
        await Task.WhenAll(begun.Task, waits.Task).WaitAsync(Cancel);

        var ending = subscription.DisposeAsync().AsTask();
        finish.SetResult();
        await ending.WaitAsync(Cancel);

        AssertNoError(collected, "handled", "retried");
    }

    [Fact]
    public async Task A_handler_that_heeds_the_end_of_its_subscription_is_no_error()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        var begun = new TaskCompletionSource();
        var subscription = await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>((_, cancel) =>
        {
            begun.SetResult();
            return Task.Delay(Timeout.Infinite, cancel);
        }), Cancel);
        await bus.PublishAsync(Doors.Door(), Cancel);
        await begun.Task.WaitAsync(Cancel);

        await subscription.DisposeAsync();

        AssertNoError(collected, "retried");
    }

    [Fact]
    public async Task A_loop_that_is_left_gives_its_message_back_without_an_error()
    {
        using var collected = new Collected(metrics: false);
        var bus = await OpenAsync();
        var stream = bus.ReadAsync<DoorOpened>("doors", Cancel);
        var reading = Task.Run(async () =>
        {
            await foreach (var message in stream)
                break;
        }, Cancel);
        await EventuallyAsync(() => stream.Subscription is not null, () => "no subscription");
        await bus.PublishAsync(Doors.Door(), Cancel);
        await reading.WaitAsync(Cancel);

        AssertNoError(collected, "retried");
    }

    private static void AssertNoError(Collected collected, params string[] fates)
    {
        var spans = collected.Of(ActivityKind.Consumer);
        Assert.Equal(fates, spans.Select(span => span.GetTagItem("buscontracts.delivery.fate")));
        Assert.All(spans, span => Assert.Equal((ActivityStatusCode.Unset, null), (span.Status, span.GetTagItem("error.type"))));
    }

    private static string[] TagsOf(Activity span) => [.. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal)];
}
