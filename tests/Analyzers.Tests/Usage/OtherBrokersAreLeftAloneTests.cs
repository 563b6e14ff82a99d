using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

/// <summary>What services write who use RabbitMQ for something else, beside a contract.</summary>
public sealed class OtherBrokersAreLeftAloneTests
{
    public static TheoryData<string> Statements() =>
    [
        // The tutorials.
        """await channel.QueueDeclareAsync("hello", false, false, false); await channel.BasicPublishAsync(string.Empty, "hello", body);""",
        """await channel.BasicPublishAsync(exchange: string.Empty, routingKey: "task_queue", mandatory: true, basicProperties: properties, body: body);""",
        """await channel.ExchangeDeclareAsync("logs", ExchangeType.Fanout); await channel.BasicPublishAsync("logs", string.Empty, body);""",
        """await channel.QueueBindAsync("q", "logs", string.Empty);""",
        """await channel.ExchangeDeclareAsync("direct_logs", ExchangeType.Direct); foreach (var severity in new[] { "info", "warning" }) await channel.QueueBindAsync("q", "direct_logs", severity);""",
        """await channel.ExchangeDeclareAsync(exchange: "topic_logs", type: ExchangeType.Topic); await channel.BasicPublishAsync("topic_logs", "kern.critical", body);""",
        """await channel.QueueBindAsync(queue: "q", exchange: "topic_logs", routingKey: "*.critical");""",
        """await channel.BasicPublishAsync(exchange: "topic_logs", routingKey: some.Length > 0 ? some : "anonymous.info", body: body);""",
        """await channel.BasicPublishAsync(string.Empty, "rpc_queue", true, properties, body);""",
        """await channel.BasicPublishAsync(string.Empty, properties.ReplyTo!, body);""",

        // Shops, queues of work, dead letters.
        """await channel.BasicPublishAsync("orders", "order.created", body);""",
        """await channel.BasicPublishAsync("orders", $"order.{some}.shipped", body);""",
        """await channel.QueueBindAsync("billing", "orders", "order.*");""",
        """await channel.QueueBindAsync("audit", "orders", "#");""",
        """await channel.ExchangeDeclareAsync("orders", "topic", durable: true); await channel.ExchangeDeclareAsync("orders.dlx", "direct");""",
        """await channel.QueueBindAsync("orders.dead", "orders.dlx", "orders..dead");""",
        """const string target = "payments"; await channel.BasicPublishAsync(target, "payment.captured.v2", body);""",
        """var target = flag ? "payments" : "refunds"; await channel.BasicPublishAsync(target, "settled", body);""",
        """await channel.BasicPublishAsync("amq.direct", "jobs", body);""",
        """await channel.BasicPublishAsync("amq.topic", "sensors.kitchen.temperature", body);""",
        """await channel.QueueBindAsync("mqtt", "amq.topic", ".sensors.#");""",
        """await channel.ExchangeBindAsync("internal", "public", "customer.#");""",
        """await channel.ExchangeUnbindAsync("internal", "public", "customer.*");""",
        """await channel.QueueUnbindAsync("q", "public", "customer.*");""",
        """await channel.BasicPublishAsync(new CachedString("metrics"), new CachedString("cpu.load"), body);""",
        """var address = new PublicationAddress(ExchangeType.Direct, "jobs", "resize"); await channel.BasicPublishAsync(address, properties, body);""",
        """await channel.BasicPublishAsync("delayed", "reminder", false, properties, body);""",
        """foreach (var part in some.Split(',')) await channel.QueueBindAsync("q", "search", part);""",
        """const string name = "events-" + nameof(Service); await channel.QueueBindAsync("q", name, "anything.goes");""",
        """await channel.ExchangeDeclareAsync("alternate", "fanout", false, true);""",

        // Strings that are nobody's key.
        """Console.WriteLine($"published calls.* to {exchange}");""",
        """var topics = new[] { "calls.*", "order.created" }; Console.WriteLine(topics.Length);""",
        """throw new ArgumentException("calls..created", nameof(some));""",
        """var headers = new Dictionary<string, object?> { ["x-match"] = "all", ["name"] = "call_craeted" };""",
        """switch (some) { case "created": break; case "updated": break; case "call-created": break; }""",
        """if (some == "user_update" || some == "events.call") return;""",
        """var path = "calls.*".Replace('.', '/'); Console.WriteLine(path);""",
        """await channel.QueueDeclareAsync("calls.*"); await channel.QueueDeleteAsync("calls..x");""",
        """await channel.BasicConsumeAsync("calls.*", true, new RabbitMQ.Client.Events.AsyncEventingBasicConsumer(channel));""",
        """var name = some; if (name == "call_craeted") return;""",
        """var map = new Dictionary<string, string> { ["user_created"] = "users", ["users_created"] = "many" };""",
        """var uri = new Uri("https://example.org/events.call.created"); Console.WriteLine(uri);""",
    ];

    [Theory, MemberData(nameof(Statements))]
    public Task No_alarm(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public void The_corpus_has_the_size_it_should() => Assert.True(Statements().Count >= 40);
}
