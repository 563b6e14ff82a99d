using BusContracts;
using Shop.Bus;

await using var bus = MessageBus.InMemory();
var received = new TaskCompletionSource<OrderPlaced>();

await using var subscription = await bus.SubscribeAsync("billing", on => on
    .Event<OrderPlaced>(message => received.SetResult(message.Data)));

await bus.PublishAsync(new OrderPlaced { OrderId = 7, Total = 12.5 });
Console.WriteLine($"order {(await received.Task).OrderId} by {OrderPlaced.RoutingKey(7)}");
