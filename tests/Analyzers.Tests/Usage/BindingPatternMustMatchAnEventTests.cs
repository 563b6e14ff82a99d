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
