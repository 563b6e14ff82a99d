using BusContracts;
using RabbitMQ.Client;
using Shop.Bus;

Func<IChannel, Task> publish = channel =>
    channel.BasicPublishAsync("shop", "orders.7.plcaed", ReadOnlyMemory<byte>.Empty).AsTask();
RoutingKey key = OrderPlaced.RoutingKey(7);
Console.WriteLine($"{typeof(OrderPlaced).Assembly.GetName().Name} {key} {publish is null}");
