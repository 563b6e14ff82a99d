using BusContracts;
using Wazo.Bus;

await using var bus = MessageBus.InMemory();
await using var subscription = await bus.SubscribeAsync("monitor", on => on
    .Event<EndpointStatusUpdate>(message => Console.WriteLine(message.Data.Status)));
var types = typeof(EndpointStatusUpdate).Assembly;
Console.WriteLine($"{types.GetName().Name}: favorite_added of 17.01 is {(types.GetType("Wazo.Bus.FavoriteAdded") is null ? "not there" : "there")}");
