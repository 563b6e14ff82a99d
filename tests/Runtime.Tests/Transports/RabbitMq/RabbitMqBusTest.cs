using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;
using RabbitMQ.Client;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A bus behind a proxy, and a queue of this test alone; what is in queues the test takes out as an operator would.</summary>
[Collection(RabbitMqTestBroker.Collection)]
public abstract class RabbitMqBusTest : IAsyncLifetime
{
    private protected LoopbackProxy Proxy { get; } = new(BrokerUnderTest.Parsed.Host, BrokerUnderTest.Parsed.Port);

    private protected string Name { get; } = $"buscontracts-test-{Guid.NewGuid():N}";

    private protected Queue Shared => Queue.Shared(Name);

    private protected string Dead => $"{Name}.dead";

    private protected Inbox<BusReport> Reports { get; } = new();

    /// <summary>Behind the proxy.</summary>
    private protected MessageBus Bus { get; private set; } = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Bus = await OpenAsync(BrokerUnderTest.UriWith(Proxy.Port));

    public async ValueTask DisposeAsync()
    {
        Proxy.Thaw();
        await Bus.DisposeAsync().AsTask().Within();
        await Proxy.DisposeAsync();
        await BrokerUnderTest.CleanAsync(Name);
        GC.SuppressFinalize(this);
    }

    private protected async Task<MessageBus> OpenAsync(string uri) => new(
        await RabbitMqTransport.ConnectAsync(uri, cancel: Cancel),
        MessageBusOptions.From(options =>
        {
            options.Report = Reports.Add;
            options.ShutdownTimeout = TimeSpan.FromSeconds(1);
        }));

    /// <summary>Takes out all that is in a queue now.</summary>
    /// <returns>How often each door was opened, by which the tests know their messages.</returns>
    private protected static async Task<List<long>> AllOfAsync(string queue)
    {
        var all = new List<long>();
        await BrokerUnderTest.AsOperatorAsync(async channel =>
        {
            while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
                all.Add(TimesOf(message));
        });
        return all;
    }

    private protected static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = Deadline.Source();
        while (!condition())
            await Task.Delay(10, deadline.Token);
    }

    private static long TimesOf(BasicGetResult message)
    {
        using var json = System.Text.Json.JsonDocument.Parse(message.Body);
        return json.RootElement.GetProperty("data").GetProperty("times").GetInt64();
    }
}
