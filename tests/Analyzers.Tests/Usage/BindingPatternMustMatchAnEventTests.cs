using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class BindingPatternMustMatchAnEventTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("calls.*", "; did you mean 'calls.#'?")]
        [InlineData("events.calls.*", "; did you mean 'calls.#'?")]
        [InlineData("QueueMemberStatus", "; did you mean 'ami.QueueMemberStatus'?")]
        [InlineData("call.*", "; did you mean 'calls.call.*'?")]
        [InlineData("calls.*.create", "; did you mean 'calls.*.created'?")]
        [InlineData("call_created", "; did you mean 'calls.call.created'?")]
        [InlineData("favorite_added", "; did you mean 'directory.*.favorite.created'?")]
        [InlineData("service_registered_event", "; did you mean 'service.registered.#'?")]
        [InlineData("config.users.*.service.*.updated", "; did you mean 'config.users.*.services.*.updated'?")]
        [InlineData("ami", "; did you mean 'ami.#'?")]
        [InlineData("Ami", "; did you mean 'ami.#'?")]
        [InlineData("calls", "; did you mean 'calls.#'?")]
        [InlineData("calls.call", "; did you mean 'calls.call.#'?")]
        [InlineData("call", "; did you mean 'calls.call.#'?")]
        [InlineData("events.ami", "; did you mean 'ami.#'?")]
        [InlineData("Calls.Call.Created", "; did you mean 'calls.call.created'?")]
        [InlineData("Calls.*", "; did you mean 'calls.#'?")]
        [InlineData("CALLS.*.Created", "; did you mean 'calls.*.created'?")]
        [InlineData("AMI.#.x", "; did you mean 'ami.#.x'?")]
        [InlineData("orders", "")]
        [InlineData("orders.#", "")]
        [InlineData("*.orders.*.*.*.*.*.*", "")]
        public Task A_pattern_that_matches_nothing_and_what_was_meant(string pattern, string advice) => UsageVerifier.VerifyStatementsAsync(
            $$"""await channel.QueueBindAsync("q", "xivo", {|BUS2002:"{{pattern}}"|});""",
            $"'{pattern}' matches no event of Wazo.Bus, so the queue stays empty{advice}");

        [Theory]
        [InlineData("""await channel.QueueUnbindAsync("q", "xivo", {|BUS2002:"calls.*"|});""")]
        [InlineData("""await channel.QueueBindAsync(routingKey: {|BUS2002:"calls.*"|}, queue: "q", exchange: exchange);""")]
        [InlineData("""await channel.ExchangeBindAsync("mine", "xivo", {|BUS2002:"calls.*"|});""")]
        [InlineData("""await channel.ExchangeBindAsync(source: "xivo", destination: "orders", routingKey: {|BUS2002:"calls.*"|});""")]
        [InlineData("""foreach (var pattern in new[] { "status.#", {|BUS2002:"trunks" + "voicemails.*"|} }) await channel.QueueBindAsync("q", "xivo", pattern);""")]
        [InlineData("""string[] patterns = ["config.#", {|BUS2002:"calls.*"|}]; foreach (var pattern in patterns) await channel.QueueBindAsync("q", "xivo", pattern);""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2002:$"calls.{some}.create.now"|});""")]
        [InlineData("""BindingPattern.Parse({|BUS2002:"calls.*"|});""")]
        public Task At_every_place_of_a_pattern(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Fact]
        public Task A_binding_of_version_6_and_of_a_wrapper() => UsageVerifier.VerifyAnalyzerAsync("""
            using System.Collections.Generic;

            namespace RabbitMQ.Client
            {
                public interface IModel
                {
                    void QueueBind(string queue, string exchange, string routingKey, IDictionary<string, object> arguments);
                }
            }

            class Consumer
            {
                void Run(RabbitMQ.Client.IModel model)
                {
                    model.QueueBind("q", "xivo", {|BUS2002:"calls.*"|}, null);
                    Bind("xivo", {|BUS2002:"calls.*"|});
                    Subscribe({|BUS2002:"calls.*"|});
                }

                void Bind(string exchange, string routingKey) { }
                void Subscribe([BusContracts.Annotations.BindingPattern] string what) { }
            }
            """);
    }

    public sealed class Wrappers
    {
        private static string Of(string call) => $$"""
            class Service
            {
                void Run(string exchange) { {{call}} }
                void Bind(string exchange, string routingKey) { }
                void Add_listener(string exchange, string routingKey) { }
                void NewConsumerAsync(string exchange, string routingKey) { }
                void Log(string exchange, string routingKey) { }
                void Postpone(string exchange, string routingKey) { }
                void Rebuild(string exchange, string routingKey) { }
                void Pub(string exchange, string routingKey) { }
                void pubAsync(string exchange, string routingKey) { }
                void SendNow(string exchange, string routingKey) { }
                void RePublish(string exchange, string routingKey) { }
                void OnPublished(string exchange, string routingKey) { }
                void Online(string exchange, string routingKey) { }
            }
            """;

        [Theory]
        [InlineData("Bind", "BUS2002", "so the queue stays empty")]
        [InlineData("Add_listener", "BUS2002", "so the queue stays empty")]
        [InlineData("NewConsumerAsync", "BUS2002", "so the queue stays empty")]
        [InlineData("Log", "BUS2002", "so it matches no message")]
        [InlineData("Postpone", "BUS2002", "so it matches no message")]
        [InlineData("Rebuild", "BUS2002", "so it matches no message")]
        [InlineData("Online", "BUS2002", "so it matches no message")]
        public Task A_verb_tells_whether_a_queue_stays_empty(string method, string id, string consequence) => UsageVerifier.VerifyAnalyzerAsync(
            Of($$"""{{method}}("xivo", {|{{id}}:"calls.*"|});"""), $"'calls.*' matches no event of Wazo.Bus, {consequence}; did you mean 'calls.#'?");

        [Theory]
        [InlineData("Pub")]
        [InlineData("pubAsync")]
        [InlineData("SendNow")]
        [InlineData("RePublish")]
        public Task A_verb_tells_that_a_message_is_published(string method) => UsageVerifier.VerifyAnalyzerAsync(
            Of($$"""{{method}}("xivo", {|BUS2001:"calls.call.create"|});"""),
            "No event of Wazo.Bus is published with 'calls.call.create', so no subscriber of an event gets it; did you mean 'calls.call.created'?");

        [Theory]
        [InlineData("""Log("xivo", "calls.call.created"); Bind("xivo", {|BUS2004:"calls.call.created"|}); Pub("xivo", {|BUS2004:"calls.call.created"|});""")]
        [InlineData("""Log("xivo", "#"); Bind("xivo", {|BUS2016:"#"|});""")]
        [InlineData("""OnPublished("xivo", "calls.*");""")]
        public Task No_builder_is_asked_for_where_the_verb_tells_nothing(string calls) => UsageVerifier.VerifyAnalyzerAsync(Of(calls), contracts: [TestContract.WazoWithRecords]);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.QueueBindAsync("q", exchange, "#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.*.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "*.*.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "#.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.#.call.#.created.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.relocate.edited");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "chat.message.*.*.sent");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "ami.*");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "ami.QueueMemberStatus");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "service.registered.a.b.c");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", $"calls.{some}");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", $"calls.call.created.{some}");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", some);""")]
        [InlineData("""await channel.QueueBindAsync("q", "orders", "orders.*");""")]
        [InlineData("""await channel.QueueBindAsync("q", exchange, "");""")]
        [InlineData("""await channel.ExchangeBindAsync("xivo", "orders", "orders.*");""")]
        [InlineData("""await channel.QueueDeclareAsync("calls.*");""")]
        [InlineData("""BindingPattern.TryParse("calls.*", out _);""")]
        [InlineData("""foreach (var pattern in new List<string> { "calls.*" }) Console.WriteLine(pattern);""")]
        public Task A_pattern_that_matches_or_belongs_elsewhere(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Fact]
        public Task Without_a_contract() =>
            UsageVerifier.VerifyAnalyzerAsync(Service.Of("""await channel.QueueBindAsync("q", "xivo", "calls.*");"""), contracts: []);
    }
}
