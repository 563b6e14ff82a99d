using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class EventsMustGoToTheirExchangeTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("", {|BUS2011:"calls.call.created"|}, body);""",
            "'calls.call.created' is the key of 'call_created', which Wazo.Bus publishes to the exchange 'xivo'; the default exchange takes the key for a queue's name")]
        [InlineData("""await channel.BasicPublishAsync("events", {|BUS2011:"config.user.created"|}, body);""",
            "'config.user.created' is the key of 'user_created', which Wazo.Bus publishes to the exchange 'xivo'; nobody looks for it on 'events'")]
        [InlineData("""await channel.BasicPublishAsync(string.Empty, {|BUS2011:"calls.call.created"|}, body); await channel.BasicPublishAsync("amq.topic", {|BUS2011:"directory.7.favorite.created"|}, body);""", null)]
        public Task A_key_of_the_contract_on_another_exchange(string statements, string? message) => UsageVerifier.VerifyStatementsAsync(statements, message);

        [Theory]
        [InlineData("""await {|BUS2011:channel.ExchangeDeclareAsync("xivo", "topic")|};""",
            "The exchange 'xivo' of Wazo.Bus is durable: the broker closes the channel on this declaration where the exchange exists")]
        [InlineData("""await channel.ExchangeDeclareAsync("xivo", "topic", {|BUS2011:false|});""", null)]
        [InlineData("""await channel.ExchangeDeclareAsync("xivo", {|BUS2011:"fanout"|}, true);""",
            "The exchange 'xivo' of Wazo.Bus is of type 'topic' and not 'fanout': the broker closes the channel on this declaration where the exchange exists")]
        [InlineData("""await channel.ExchangeDeclareAsync(durable: true, autoDelete: false, {|BUS2011:type: ExchangeType.Direct|}, exchange: "xivo");""", null)]
        public Task The_exchange_declared_otherwise(string statements, string? message) => UsageVerifier.VerifyStatementsAsync(statements, message);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", "calls.call.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync(exchange, "calls.call.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("", "call_form_result", body);""")]
        [InlineData("""await channel.BasicPublishAsync("", "ami.results", body);""")]
        [InlineData("""await channel.BasicPublishAsync("", $"status.{some}", body);""")]
        [InlineData("""await channel.BasicPublishAsync("metrics", "status.database", body);""")]
        [InlineData("""await channel.QueueBindAsync("q", "archive", "calls.call.created");""")]
        [InlineData("""await channel.ExchangeDeclareAsync("xivo", "topic", true);""")]
        [InlineData("""await channel.ExchangeDeclareAsync("xivo", ExchangeType.Topic, durable: true);""")]
        [InlineData("""await channel.ExchangeDeclareAsync("orders", "fanout");""")]
        [InlineData("""await channel.ExchangeDeclareAsync(exchange, "fanout");""")]
        [InlineData("""await channel.ExchangeDeclareAsync("xivo", some, flag);""")]
        [InlineData("""await channel.ExchangeDeclarePassiveAsync("xivo");""")]
        [InlineData("""await channel.ExchangeDeleteAsync("xivo");""")]
        public Task What_is_right_unknown_or_of_others(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Fact]
        public Task Without_a_contract() =>
            UsageVerifier.VerifyAnalyzerAsync(Service.Of("""await channel.ExchangeDeclareAsync("xivo", "fanout");"""), contracts: []);
    }
}
