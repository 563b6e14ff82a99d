using System.Text;
using BusContracts.Transports;

namespace BusContracts.Tests.Bus;

/// <summary>What every test of the bus stands on, whichever broker is below: buses, raw messages, and reports that are kept.</summary>
public abstract class BusTest(TestBroker broker) : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _opened = [];
    private readonly List<string> _sharedQueues = [];

    /// <summary>Ends the test that is stuck, with a failure and not a hang.</summary>
    private readonly CancellationTokenSource _deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    internal Inbox<BusReport> Reports { get; } = new();

    protected CancellationToken Cancel => _deadline.Token;

    public ValueTask InitializeAsync()
    {
        _deadline.CancelAfter(TimeSpan.FromSeconds(30));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        foreach (var queue in _sharedQueues)
            await broker.DeleteQueueAsync(queue);
        _deadline.Dispose();
        GC.SuppressFinalize(this);
    }

    internal async Task<MessageBus> OpenAsync(Action<MessageBusOptions>? configure = null)
    {
        var options = MessageBusOptions.From(given =>
        {
            given.Report = Reports.Add;
            configure?.Invoke(given);
        });
        var bus = new MessageBus(await broker.ConnectAsync(Cancel), options);
        _opened.Add(bus);
        return bus;
    }

    /// <summary>Ends the buses of the test, since reports are passed on by a task of its own and only then all of them have come, and finds none.</summary>
    internal async Task EndWithoutReportsAsync()
    {
        await EndAsync();
        if (!Reports.IsEmpty)
            Assert.Fail($"It was reported: {await Reports.NextAsync(Cancel)}");
    }

    /// <summary>A shared queue of this test alone, deleted behind it.</summary>
    internal Queue NewSharedQueue()
    {
        var queue = Queue.Shared($"buscontracts.test.{Guid.NewGuid():N}");
        _sharedQueues.Add(queue.Name);
        return queue;
    }

    /// <summary>Publishes a body as some other program might, past the contract.</summary>
    internal Task PublishRawAsync(string routingKey, string body) =>
        PublishRawAsync(HouseBus.Contract.Exchange, routingKey, Encoding.UTF8.GetBytes(body));

    internal async Task PublishRawAsync(Exchange exchange, string routingKey, byte[] body)
    {
        await using var transport = await broker.ConnectAsync(Cancel);
        var outcome = await transport.PublishAsync(Raw(exchange, routingKey, body), Cancel);
        Assert.True(outcome.IsConfirmed, outcome.Reason);
    }

    internal async Task PublishRawAsync(string routingKey, IEnumerable<string> bodies)
    {
        await using var transport = await broker.ConnectAsync(Cancel);
        foreach (var some in bodies.Chunk(500))
        {
            var outcomes = await Task.WhenAll(some.Select(body => transport.PublishAsync(Raw(HouseBus.Contract.Exchange, routingKey, Encoding.UTF8.GetBytes(body)), Cancel).AsTask()));
            Assert.All(outcomes, outcome => Assert.True(outcome.IsConfirmed, outcome.Reason));
        }
    }

    /// <summary>All headers of the next message in a queue, as an operator sees them; the message is taken away.</summary>
    internal Task<IReadOnlyDictionary<string, object?>> HeadersOfNextAsync(Queue queue) => broker.TakeHeadersAsync(queue.Name, Cancel);

    /// <summary>What is in a queue.</summary>
    internal async Task<List<string>> BodiesOfAsync(Queue queue, int count)
    {
        var inbox = new Inbox<string>();
        await using var transport = await broker.ConnectAsync(Cancel);
        await transport.SubscribeAsync(
            new SubscriptionRequest { Queue = queue, Bindings = [] },
            (delivery, _) =>
            {
                inbox.Add(Encoding.UTF8.GetString(delivery.Body.Span));
                return ValueTask.FromResult(Handling.Handled);
            },
            Cancel);
        return [.. await inbox.NextAsync(count, Cancel)];
    }

    internal async Task EventuallyAsync(Func<bool> condition, Func<string> state)
    {
        try
        {
            while (!condition())
                await Task.Delay(5, Cancel);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It never came true; last seen: {state()}");
        }
    }

    internal Task EventuallyAsync(Subscription subscription, Func<SubscriptionCounters, bool> condition) =>
        EventuallyAsync(() => condition(subscription.Counters), () => subscription.Counters.ToString());

    private async Task EndAsync()
    {
        foreach (var opened in Enumerable.Reverse(_opened))
            await opened.DisposeAsync();
    }

    private static OutgoingMessage Raw(Exchange exchange, string routingKey, byte[] body) => new()
    {
        Exchange = exchange,
        EventName = "",
        RoutingKey = RoutingKey.Parse(routingKey),
        Body = body,
        ContentType = "application/json",
        Headers = new Dictionary<string, object?>(),
    };
}
