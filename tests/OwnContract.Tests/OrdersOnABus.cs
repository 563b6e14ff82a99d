using System.Text;
using Acme.Orders;
using Wazo.Bus;

namespace BusContracts.OwnContract.Tests;

/// <summary>What a contract of one's own does on a bus, whichever the bus.</summary>
public abstract class OrdersOnABus : IAsyncLifetime
{
    /// <summary>Tells this test's messages from everybody else's on the same broker.</summary>
    private readonly Uuid _branch = Guid.NewGuid();

    /// <summary>Ends a test that is stuck with a failure and not a hang.</summary>
    private readonly CancellationTokenSource _deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private MessageBus? _bus;

    private CancellationToken Cancel => _deadline.Token;

    private MessageBus Bus => _bus!;

    protected abstract Task<MessageBus> OpenAsync(Action<MessageBusOptions> configure, CancellationToken cancel);

    public async ValueTask InitializeAsync()
    {
        _deadline.CancelAfter(TimeSpan.FromSeconds(30));
        _bus = await OpenAsync(options => options.OriginUuid = _branch, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bus is not null)
            await _bus.DisposeAsync();
        _deadline.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_event_comes_back_as_it_was_published()
    {
        await AssertComesBackAsync(Orders.Placed, "order_placed", $"orders.{Orders.Customer}.placed");
        await AssertComesBackAsync(Orders.Cancelled, "order_cancelled", "orders.a guest.cancelled");
        await AssertComesBackAsync(Orders.Moved, "order_handed_over", "orders.steps.handed_over.7");
        await AssertComesBackAsync(Orders.Shelf, "shelf_emptied", "stock.hall2.aisle-7.board.3.emptied");
        await AssertComesBackAsync(Orders.Closed, "shop_closed", "shop.closed");
        await AssertComesBackAsync(Orders.Notice, "LEFT_WITH_NEIGHBOUR", "carriers.swift.LEFT_WITH_NEIGHBOUR");
#pragma warning disable BUS2006 // See Orders.Shipped.
        await AssertComesBackAsync(Orders.Shipped, "order_shipped", "orders.shipped");
#pragma warning restore BUS2006
    }

    [Fact]
    public async Task The_envelope_and_the_headers_are_the_contracts_own()
    {
        var message = await ThereAndBackAsync(Orders.Placed);

        Assert.Equal("acme.orders", message.Delivery!.Exchange);
        Assert.Equal("application/vnd.acme+json", message.Delivery.ContentType);
        Assert.Equal(_branch, message.OriginUuid);
        Assert.True(message.RequiredAcl.IsAbsent);
        Assert.Equal(
            [
                new("attempt", 1L),
                new($"customer:{Orders.Customer}", true),
                new("desk", "north \"hall\" / order 7"),
                new("sender", _branch.ToString()),
            ],
            message.Delivery.Headers
                .Select(header => new KeyValuePair<string, object?>(header.Key, header.Value is int number ? (long)number : header.Value))
                .OrderBy(header => header.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_binding_takes_one_step_of_the_family_and_no_other()
    {
        var arrivals = new Arrivals<string>();
        await using var subscription = await Bus.SubscribeAsync(
            "packers",
            on => on
                .Event<OrderMoved>(OrderMoved.Binding(step: OrderStep.Packed), m => arrivals.Add(m.Name, IsOurs(m)))
                .Event<ShopClosed>(m => arrivals.Add(m.Name, IsOurs(m))),
            Cancel);

        await Bus.PublishAsync(Orders.Moved with { Step = OrderStep.Delivered }, Cancel);
        await Bus.PublishAsync(Orders.Moved with { Step = OrderStep.Packed }, Cancel);
        await Bus.PublishAsync(Orders.Closed, Cancel);

        Assert.Equal(["order_packed", "shop_closed"], await arrivals.TakeAsync(2, Cancel));
    }

    [Fact]
    public async Task A_value_of_many_words_is_matched_however_many_it_has()
    {
        var arrivals = new Arrivals<string>();
        await using var subscription = await Bus.SubscribeAsync("shelves", on => on.Event<ShelfEmptied>(m => arrivals.Add(m.Data.Where, IsOurs(m))), Cancel);
        string[] shelves = ["hall1", "hall1.aisle", "hall1.aisle.board.4"];

        foreach (var shelf in shelves)
            await Bus.PublishAsync(Orders.Shelf with { Where = shelf }, Cancel);

        Assert.Equal(shelves, await arrivals.TakeAsync(shelves.Length, Cancel));
    }

    [Fact]
    public async Task Two_contracts_share_a_bus_and_a_subscription()
    {
        var user = Guid.NewGuid();
        var arrivals = new Arrivals<string>();
        await using var subscription = await Bus.SubscribeAsync(
            "desk",
            on => on
                .Event<OrderPlaced>(m => arrivals.Add($"{m.Name} by {m.Data.Customer}", IsOurs(m)))
                .Event<CarrierNotice>(m => arrivals.Add($"{m.Data.Told} from {m.Data.Carrier}", IsOurs(m)))
                .Event<FavoriteAdded>(m => arrivals.Add($"{m.Name} by {m.Data.UserUuid}", IsOurs(m)))
                .Event<AmiEvent>(m => arrivals.Add($"{m.Data.EventName} of {m.Delivery!.Exchange}", IsOurs(m))),
            Cancel);

        await Bus.PublishAsync(Orders.Placed, Cancel);
        await Bus.PublishAsync(Orders.Notice, Cancel);
        await Bus.PublishAsync(new FavoriteAdded { XivoUuid = _branch, UserUuid = user, Source = "internal", SourceEntryId = "42" }, Cancel);
        await Bus.PublishAsync(new AmiEvent { EventName = "Hangup" }, Cancel);

        Assert.Equal(
            ["Hangup of xivo", "LEFT_WITH_NEIGHBOUR from swift", $"favorite_added by {user}", $"order_placed by {Orders.Customer}"],
            (await arrivals.TakeAsync(4, Cancel)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_nobody_asked_for_is_not_unknown_to_the_contract_that_has_it()
    {
        var unknown = new Arrivals<string>();
        var known = new Arrivals<string>();
        await using var subscription = await Bus.SubscribeAsync(
            "desk",
            on => on
                .Event<ShopClosed>(m => known.Add(m.Name, IsOurs(m)))
                .Unknown(OrdersBus.Contract, m => unknown.Add(m.Name, IsOurs(m)))
                .Unknown(WazoBus.Contract, m => unknown.Add(m.Name, IsOurs(m))),
            Cancel);

        await Bus.PublishAsync(Orders.Moved, Cancel);
        await Bus.PublishAsync(new AmiEvent { EventName = "Hangup" }, Cancel);
        await Bus.PublishAsync(Orders.Closed, Cancel);

        Assert.Equal(["shop_closed"], await known.TakeAsync(1, Cancel));
        Assert.Equal(0, subscription.Counters.Undecodable);
        Assert.True(unknown.IsEmpty);
    }

    private async Task AssertComesBackAsync<TEvent>(TEvent @event, string name, string routingKey)
        where TEvent : class, IEvent<TEvent>
    {
        var message = await ThereAndBackAsync(@event);

        Assert.Equal(@event, message.Data);
        Assert.Equal(name, message.Name);
        Assert.Equal(routingKey, message.Delivery!.RoutingKey);
    }

    private async Task<Message<TEvent>> ThereAndBackAsync<TEvent>(TEvent @event)
        where TEvent : class, IEvent<TEvent>
    {
        var arrivals = new Arrivals<Message<TEvent>>();
        await using var subscription = await Bus.SubscribeAsync("own-contract", on => on.Event<TEvent>(m => arrivals.Add(m, IsOurs(m))), Cancel);
        await Bus.PublishAsync(@event, Cancel);
        return Assert.Single(await arrivals.TakeAsync(1, Cancel));
    }

    private bool IsOurs(UnknownMessage message) => Encoding.UTF8.GetString(message.Body.Span).Contains(_branch.ToString(), StringComparison.Ordinal);

    private bool IsOurs<TEvent>(Message<TEvent> message)
        where TEvent : class, IEvent<TEvent> => message.OriginUuid == _branch;
}
