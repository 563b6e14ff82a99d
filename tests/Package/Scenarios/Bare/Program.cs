using System.Text.Json;
using BusContracts;
using Wazo.Bus;

await using var bus = MessageBus.InMemory();
var received = new TaskCompletionSource<string?>();

await using var subscription = await bus.SubscribeAsync("call-monitor", on => on
    .Event<CallCreated>(message => received.SetResult(message.Data.CallerIdName)));

await bus.PublishAsync(JsonSerializer.Deserialize(CallCreated.Example, WazoJsonContext.Default.CallCreatedMessage)!.Data);
Console.WriteLine($"{await received.Task} calls");
