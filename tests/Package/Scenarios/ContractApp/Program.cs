using BusContracts;
using Office.Shop;
using RabbitMQ.Client;

Func<IChannel, Task> publish = channel =>
    channel.BasicPublishAsync("shop", "orders.7.plcaed", ReadOnlyMemory<byte>.Empty).AsTask();
RoutingKey key = RoutingKey.Parse("orders.7.placed");
Console.WriteLine($"{typeof(OrderPlaced).Assembly.GetName().Name} {key} {publish is null}");
