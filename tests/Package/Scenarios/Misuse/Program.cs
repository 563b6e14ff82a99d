using BusContracts;
using RabbitMQ.Client;
using Wazo.Bus;

await using var bus = MessageBus.InMemory();
Func<IChannel, Task> publish = channel =>
    channel.BasicPublishAsync("xivo", "calls.call.craeted", ReadOnlyMemory<byte>.Empty).AsTask();
Func<IChannel, Task> bind = channel =>
    channel.QueueBindAsync("monitor", "xivo", "calls.*");
await bus.SubscribeAsync("chats", on => on
    .Event<ChatMessageEvent>(message => Console.WriteLine(message.Data.Msg)));
Console.WriteLine((publish, bind) is (null, null));
