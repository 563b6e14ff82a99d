using System.Collections.Concurrent;
using BusContracts.Transports;
using BusContracts.Tests.Transports.Contract;

namespace BusContracts.Tests.Transports.WithoutKeys;

public sealed class GatewayWithoutKeysTests : TransportContract
{
    private readonly ConcurrentDictionary<GatewayWithoutKeys.Subscription, string> _clients = new();

    private protected override Task<ITransport> OpenAsync() => Task.FromResult<ITransport>(new GatewayWithoutKeys(_clients));

    [Fact]
    public async Task A_subscription_by_name_gets_these_events_and_a_delivery_has_no_key()
    {
        Received wanted = new(), unwanted = new();
        await Transport.SubscribeAsync(ByName("thing_happened"), wanted.Accept, Cancel);
        await Transport.SubscribeAsync(ByName("other_happened"), unwanted.Accept, Cancel);
        await PublishAsync("first");
        var arrival = await wanted.NextAsync();
        Assert.Equal("first", arrival.Text);
        Assert.Null(arrival.Info.RoutingKey);
        Assert.Null(arrival.Info.Exchange);

        var other = Message("last");
        await Transport.PublishAsync(new OutgoingMessage
        {
            Exchange = other.Exchange,
            EventName = "other_happened",
            RoutingKey = other.RoutingKey,
            Body = other.Body,
            ContentType = other.ContentType,
            Headers = other.Headers,
        }, Cancel);
        Assert.Empty(await unwanted.TextsUntilAsync("last"));
    }

    private static SubscriptionRequest ByName(string name) => new() { Queue = "label", Bindings = [], EventNames = [name] };
}
