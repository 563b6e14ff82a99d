using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

/// <summary>Pieces of services as they are written around RabbitMQ.Client 7, for brokers of their own, in a project that has a contract.</summary>
public sealed class OtherServicesAreLeftAloneTests
{
    public static TheoryData<string> Statements() =>
    [
        """
        var arguments = new Dictionary<string, object?> { ["x-dead-letter-exchange"] = "orders.dlx", ["x-dead-letter-routing-key"] = "orders.dead", ["x-message-ttl"] = 30_000 };
        await channel.QueueDeclareAsync("orders.work", durable: true, exclusive: false, autoDelete: false, arguments: arguments);
        await channel.QueueBindAsync("orders.work", "orders", "order.#", arguments);
        """,
        """
        var consumer = new RabbitMQ.Client.Events.AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            switch (delivery.RoutingKey) { case "order.created": case "order.paid": await channel.BasicAckAsync(delivery.DeliveryTag, false); break; default: await channel.BasicNackAsync(delivery.DeliveryTag, false, requeue: false); break; }
        };
        await channel.BasicConsumeAsync("orders.work", autoAck: false, consumer);
        """,
        """
        var reply = await channel.QueueDeclareAsync();
        var request = new BasicProperties { ReplyTo = reply.QueueName, CorrelationId = user.ToString(), ContentType = "application/json", DeliveryMode = DeliveryModes.Persistent };
        await channel.BasicPublishAsync(exchange: string.Empty, routingKey: "rpc." + some, mandatory: true, basicProperties: request, body: body);
        """,
        """
        foreach (var (queue, pattern) in new[] { ("audit", "#"), ("mail", "*.mail.#"), ("sms", "*.sms.*") })
            await channel.QueueBindAsync(queue, "notifications", pattern);
        """,
        """
        await channel.ExchangeDeclareAsync("events.retry", ExchangeType.Headers, durable: true);
        await channel.QueueBindAsync("retry", "events.retry", string.Empty, new Dictionary<string, object?> { ["x-match"] = "any", ["attempt"] = 3 });
        """,
        """
        await channel.ExchangeDeclareAsync(exchange: "telemetry", type: "x-consistent-hash", durable: true, autoDelete: false);
        for (var shard = 0; shard < 4; shard++) await channel.QueueBindAsync($"telemetry.{shard}", "telemetry", shard.ToString());
        """,
        """
        try { await channel.BasicPublishAsync("payments", $"payment.{user:N}.captured", mandatory: true, properties, body); }
        catch (RabbitMQ.Client.Exceptions.PublishException) when (flag) { await channel.BasicPublishAsync("payments.parking", "parked", body); }
        """,
        """
        var (target, key) = flag ? ("billing", "invoice.sent") : ("crm", "contact.changed");
        await channel.BasicPublishAsync(target, key, body);
        """,
        """
        const string Source = "warehouse"; const string Prefix = Source + ".stock";
        await channel.ExchangeDeclareAsync(Source, ExchangeType.Topic, true); await channel.QueueBindAsync("stock", Source, Prefix + ".*.low");
        await channel.BasicPublishAsync(Source, $"{Prefix}.{some}.low", body);
        """,
        """
        var name = properties.Type; if (name == "order_created" || name == "order_update") return;
        properties.Headers = new Dictionary<string, object?> { ["name"] = "order_created", ["event"] = "order_ended" };
        """,
        """
        await channel.ExchangeDeclarePassiveAsync("amq.topic"); await channel.ExchangeBindAsync(destination: "amq.topic", source: "plant", routingKey: "line.*.alarm");
        await channel.ExchangeUnbindAsync(destination: "amq.topic", source: "plant", routingKey: "line.*.alarm"); await channel.ExchangeDeleteAsync("plant", ifUnused: true);
        """,
        """
        await channel.QueueUnbindAsync("old", "orders", "order..created"); await channel.QueuePurgeAsync("calls.*");
        """,
    ];

    [Theory, MemberData(nameof(Statements))]
    public Task No_alarm(string statements) => UsageVerifier.VerifyStatementsAsync(statements);
}
