using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

// What a service without BusContracts does at the least: RabbitMQ.Client, and JSON read from a document. With a URI it
// publishes a message and receives it; without one it reads the message that a broker would have brought.
var body = """{"name":"call_created","origin_uuid":"ca7f87e9-c2c8-5fad-ba1b-c3140ebb9be3","data":{"call_id":"1465572129.31","caller_id_name":"Alice","caller_id_number":"101","status":"Ring"}}"""u8.ToArray();

if (args is not [var uri])
{
    Print(body);
    return;
}

await using var connection = await new ConnectionFactory { Uri = new Uri(uri) }.CreateConnectionAsync();
await using var channel = await connection.CreateChannelAsync();
var queue = await channel.QueueDeclareAsync();
await channel.ExchangeDeclareAsync("xivo", ExchangeType.Topic, durable: true);
await channel.QueueBindAsync(queue.QueueName, "xivo", "calls.call.created");

var received = new TaskCompletionSource();
var consumer = new AsyncEventingBasicConsumer(channel);
consumer.ReceivedAsync += async (_, delivery) =>
{
    Print(delivery.Body);
    await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
    received.TrySetResult();
};
await channel.BasicConsumeAsync(queue.QueueName, autoAck: false, consumer);
await channel.BasicPublishAsync("xivo", "calls.call.created", body);
await received.Task;

static void Print(ReadOnlyMemory<byte> body)
{
    using var message = JsonDocument.Parse(body);
    var data = message.RootElement.GetProperty("data");
    Console.WriteLine($"{message.RootElement.GetProperty("name").GetString()} {data.GetProperty("caller_id_name").GetString()}: {data.GetProperty("status").GetString()}");
}
