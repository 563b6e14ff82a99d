using System.Diagnostics;
using BusContracts.Tests.Bus;
using BusContracts.Transports;

namespace BusContracts.Tests.Telemetry;

public sealed class TraceHeadersInMemory() : TraceHeadersOfMessages(new InMemory());

public sealed class TraceHeadersOverRabbitMq() : TraceHeadersOfMessages(new RabbitMq());

public abstract class TraceHeadersOfMessages(TestBroker broker) : BusTest(broker)
{
    [Fact]
    public async Task The_trace_of_the_caller_goes_along_though_nobody_listens_to_the_bus()
    {
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        caller.TraceStateString = "shop=1";
        var headers = await HeadersOfPublishAsync(_ => { }, options: null);
        Assert.Equal(caller.Id, headers["traceparent"]);
        Assert.Equal("shop=1", headers["tracestate"]);
    }

    [Fact]
    public async Task There_are_no_headers_outside_of_a_trace()
    {
        Assert.DoesNotContain("traceparent", (await HeadersOfPublishAsync(_ => { }, options: null)).Keys);
    }

    [Fact]
    public async Task They_can_be_switched_off()
    {
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        caller.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        using var collected = new Collected();
        Assert.DoesNotContain("traceparent", (await HeadersOfPublishAsync(options => options.TraceHeaders = false, options: null)).Keys);
        Assert.Single(collected.Of(ActivityKind.Producer));
    }

    [Fact]
    public async Task The_users_own_header_stays_as_it_is()
    {
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        var own = new PublishOptions { Headers = new Dictionary<string, object?> { ["traceparent"] = "mine" } };
        Assert.Equal("mine", (await HeadersOfPublishAsync(_ => { }, own))["traceparent"]);
    }

    [Fact]
    public async Task A_header_that_is_no_context_harms_nothing()
    {
        using var collected = new Collected();
        var own = new PublishOptions { Headers = new Dictionary<string, object?> { ["traceparent"] = 42, ["tracestate"] = "=" } };
        Assert.Equal(42, (await HeadersOfPublishAsync(_ => { }, own))["traceparent"]);
        await EventuallyAsync(() => collected.Spans.Length == 2, () => $"{collected.Spans.Length} spans");
        Assert.Empty(collected.Of(ActivityKind.Consumer).Single().Links);
    }

    private async Task<IReadOnlyDictionary<string, object?>> HeadersOfPublishAsync(Action<MessageBusOptions> configure, PublishOptions? options)
    {
        var bus = await OpenAsync(configure);
        var inbox = new Inbox<Dictionary<string, object?>>();
        await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(message => inbox.Add(message.Delivery!.Headers.ToDictionary())), Cancel);
        await bus.PublishAsync(Doors.Door(), options, Cancel);
        return await inbox.NextAsync(Cancel);
    }
}

/// <summary>What the bus costs where nobody listens to it.</summary>
public sealed class NobodyListens
{
    [Fact]
    public async Task A_publish_that_nobody_watches_allocates_nothing_for_it()
    {
        await using var transport = new Silent();
        var telemetry = new PublishTelemetry(transport, sendsTraceHeaders: true);
        var message = new OutgoingMessage
        {
            Exchange = HouseBus.Contract.Exchange,
            EventName = "door_opened",
            RoutingKey = RoutingKey.Parse("doors.front.opened"),
            Body = new byte[1],
            ContentType = "application/json",
            Headers = new Dictionary<string, object?>(),
        };
        Publish(telemetry, message);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Publish(telemetry, message);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Publish(PublishTelemetry telemetry, OutgoingMessage message)
        {
            if (telemetry.Begin(DoorOpened.Descriptor, message) is not null)
                throw new InvalidOperationException("Somebody listens.");
        }
    }

    private sealed class Silent : ITransport
    {
        public string Description => "silent";

        public ValueTask<PublishOutcome> PublishAsync(OutgoingMessage message, CancellationToken cancel) => new(new PublishOutcome(PublishStatus.Confirmed));

        public Task<ITransportSubscription> SubscribeAsync(SubscriptionRequest request, DeliveryHandler onDelivery, CancellationToken cancel) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
