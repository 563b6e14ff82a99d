using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class RoutingKeyMustBelongToAnEventTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:"calls.call.create"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync(exchange, {|BUS2001:"calls.call.create"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync(routingKey: {|BUS2001:"calls.call.create"|}, exchange: "xivo", body: body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:"calls.call.create"|}, false, properties, body);""")]
        [InlineData("""await channel.BasicPublishAsync(new CachedString("xivo"), new CachedString({|BUS2001:"calls.call.create"|}), body);""")]
        [InlineData("""await channel.BasicPublishAsync(new PublicationAddress("topic", "xivo", {|BUS2001:"calls.call.create"|}), properties, body);""")]
        [InlineData("""const string key = "calls.call." + "create"; await channel.BasicPublishAsync("xivo", {|BUS2001:key|}, body);""")]
        [InlineData("""var key = "calls.call.create"; await channel.BasicPublishAsync("xivo", {|BUS2001:key|}, body);""")]
        [InlineData("""var target = "xivo"; await channel.BasicPublishAsync(target, {|BUS2001:"calls.call.create"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:$"directory.{user}.favourite.created"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:"directory." + some + ".favorite.made"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", flag ? "calls.call.created" : {|BUS2001:"calls.call.end"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", some switch { "a" => "calls.call.ended", _ => {|BUS2001:"calls.call.over"|} }, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", some ?? {|BUS2001:"calls.call.over"|}, body);""")]
        [InlineData("""foreach (var key in new[] { "status.user", {|BUS2001:"status.users"|} }) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:nameof(Service)|}, body);""")]
        [InlineData("""RoutingKey.Parse({|BUS2001:"calls.call.create"|});""")]
        public Task A_key_that_no_event_has(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Theory]
        [InlineData("calls.call.create", "; did you mean 'calls.call.created'?")]
        [InlineData("call_created", "; did you mean 'calls.call.created'?")]
        [InlineData("events.calls.call.created", "; did you mean 'calls.call.created'?")]
        [InlineData("call.created", "; did you mean 'calls.call.created'?")]
        [InlineData("QueueMemberStatus", "; did you mean 'ami.QueueMemberStatus'?")]
        [InlineData("directory.7.favourite.created", "; did you mean 'directory.7.favorite.created'?")]
        [InlineData("Calls.Call.Created", "; did you mean 'calls.call.created'?")]
        [InlineData("CALLS.CALL.CREATE", "; did you mean 'calls.call.created'?")]
        [InlineData("Directory.Al.Favorite.Created", "; did you mean 'directory.Al.favorite.created'?")]
        [InlineData("AMI.QueueMemberStatus", "; did you mean 'ami.QueueMemberStatus'?")]
        [InlineData("ami", "")]
        [InlineData("Ami", "")]
        [InlineData("calls.call", "")]
        [InlineData("invoices.paid", "")]
        [InlineData("invoices", "")]
        public Task What_was_meant_where_that_is_near(string key, string advice) => UsageVerifier.VerifyStatementsAsync(
            $$"""await channel.BasicPublishAsync("xivo", {|BUS2001:"{{key}}"|}, body);""",
            $"No event of Wazo.Bus is published with '{key}', so no subscriber of an event gets it{advice}");

        [Fact]
        public Task A_field_that_holds_such_a_key() => UsageVerifier.VerifyAnalyzerAsync(Service.Of(
            """await channel.BasicPublishAsync(Exchange, {|BUS2001:Key|}, body);""",
            """private static readonly CachedString Exchange = new("xivo"); private static readonly CachedString Key = new("calls.call.create");"""));

        [Fact]
        public Task A_wrapper_with_an_exchange_and_a_marked_parameter_and_property() => UsageVerifier.VerifyAnalyzerAsync(Service.Of(
            """
            Publish("xivo", {|BUS2001:"calls.call.create"|});
            Announce({|BUS2001:"calls.call.create"|});
            Key = {|BUS2001:"calls.call.create"|};
            _ = new Service { Key = {|BUS2001:"calls.call.create"|} };
            """,
            """
            [RoutingKey] public string Key { get; set; } = {|BUS2001:"calls.call.create"|};
            [RoutingKey] private readonly string _key = {|BUS2001:"calls.call.create"|};
            private void Publish(string exchange, string routingKey) { }
            private void Announce([RoutingKey] string text) { }
            """));

        [Fact]
        public Task A_publish_of_version_6() => UsageVerifier.VerifyAnalyzerAsync("""
            using System;

            namespace RabbitMQ.Client
            {
                public interface IModel
                {
                    void BasicPublish(string exchange, string routingKey, bool mandatory, object basicProperties, ReadOnlyMemory<byte> body);
                }

                public static class IModelExensions
                {
                    public static void BasicPublish(this IModel model, string exchange, string routingKey, object basicProperties = null, ReadOnlyMemory<byte> body = default) { }
                }
            }

            namespace App
            {
                using RabbitMQ.Client;

                class Publisher
                {
                    void Run(IModel model)
                    {
                        model.BasicPublish("xivo", {|BUS2001:"calls.call.create"|}, false, null, default);
                        model.BasicPublish(exchange: "xivo", routingKey: {|BUS2001:"calls.call.create"|}, basicProperties: null, body: default);
                    }
                }
            }
            """);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", "calls.call.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.{user}.favorite.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.{some}", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"{some}created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "config.users." + user + ".forwards." + some + ".updated", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "service.registered.my.own.service", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "plugin.install.7.installing dependencies", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "calls.relocate.edited", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "chat.message.1.2.received", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", some, body);""")]
        [InlineData("""await channel.BasicPublishAsync(exchange, "", body);""")]
        [InlineData("""await channel.BasicPublishAsync("orders", "orders.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("", "task_queue", body);""")]
        [InlineData("""var target = flag ? "orders" : "invoices"; await channel.BasicPublishAsync(target, "orders.created", body);""")]
        [InlineData("""Console.WriteLine("calls.call.create");""")]
        [InlineData("""var key = "calls.call.create"; key = some; await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""RoutingKey.TryParse("calls.call.create", out _);""")]
        [InlineData("""var address = new PublicationAddress("topic", "orders", "orders.created");""")]
        public Task A_key_of_an_event_or_of_something_else(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Fact]
        public Task A_project_without_a_contract() =>
            UsageVerifier.VerifyAnalyzerAsync(Service.Of("""await channel.BasicPublishAsync("xivo", "orders.created", body);"""), contracts: []);

        [Fact]
        public Task A_contract_that_cannot_be_read() =>
            UsageVerifier.VerifyAnalyzerAsync(Service.Of("""await channel.BasicPublishAsync("xivo", "orders.created", body);"""), contracts: ["contract: ["]);

        [Fact]
        public Task A_key_of_either_of_two_contracts() => UsageVerifier.VerifyAnalyzerAsync(
            Service.Of(
                """
                await channel.BasicPublishAsync("shop", "orders.created", body);
                await channel.BasicPublishAsync(exchange, "orders.created", body);
                await channel.BasicPublishAsync(exchange, "calls.call.created", body);
                await channel.BasicPublishAsync("xivo", {|BUS2001:"orders.created"|}, body);
                await channel.BasicPublishAsync(exchange, {|BUS2001:"nobody.knows"|}, body);
                """),
            contracts: [TestContract.Wazo, SmallContracts.Shop]);

        [Fact]
        public Task Generated_code() =>
            UsageVerifier.VerifyAnalyzerAsync("// <auto-generated/>\n" + Service.Of("""await channel.BasicPublishAsync("xivo", "orders.created", body);"""));

        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", """)]
        [InlineData("""await channel.BasicPublishAsync("xivo", , body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.{", body);""")]
        [InlineData("""await channel.BasicPublishAsync(, "orders.created");""")]
        [InlineData("""var key = key + key; await channel.BasicPublishAsync("xivo", key, body);""")]
        public Task Unfinished_code(string statements) => UsageVerifier.VerifyAnalyzerAsync(Service.Of(statements), mayBeUnfinished: true);

        [Fact]
        public Task Methods_of_other_libraries_and_messages_that_arrived() => UsageVerifier.VerifyAnalyzerAsync(Service.Of(
            """
            Route("orders.created");
            HandleDelivery("xivo", "orders.created");
            _ = new Delivery("xivo", "orders.created");
            """,
            """
            private void Route(string routingKey) { }
            private void HandleDelivery(string exchange, string routingKey) { }
            private sealed record Delivery(string exchange, string routingKey);
            """));
    }
}
