using BusContracts;
using Office.Doors;
using Wazo.Bus;

await using var bus = MessageBus.InMemory();
await using var subscription = await bus.SubscribeAsync("office", on => on
    .Event<DoorOpened>(message => Console.WriteLine(message.Data.Door))
    .Event<CallCreated>(CallUpdated.Binding(), message => Console.WriteLine(message.Name)));
Console.WriteLine($"{DoorOpened.RoutingKey("front")} {CallCreated.RoutingKey()}");
