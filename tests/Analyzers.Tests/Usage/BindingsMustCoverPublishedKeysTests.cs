using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.Usage;

public static class BindingsMustCoverPublishedKeysTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2014:"calls.relocate.completed"|});""",
            "'calls.relocate.completed' is documented for relocate_completed, and servers were seen to publish 'calls.relocate.edited' instead, so the queue may stay empty; bind that as well")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2014:"*.relocate.completed"|});""", null)]
        [InlineData("""await channel.ExchangeBindAsync("mine", "xivo", {|BUS2014:"calls.relocate.completed"|});""", null)]
        [InlineData("""BindingPattern.Parse({|BUS2014:"calls.relocate.completed"|});""", null)]
        [InlineData("""await channel.QueueBindAsync("q", exchange, {|BUS2014:"service.deregistered.#"|});""",
            "'service.deregistered.#' is documented for service_deregistered_event, and servers were seen to publish 'service.registered.#' instead, so the queue may stay empty; bind that as well")]
        public Task A_key_that_is_only_documented(string statements, string? message) => UsageVerifier.VerifyStatementsAsync(statements, message);

        [Fact]
        public Task And_no_builder_is_recommended_that_writes_the_same() => UsageVerifier.VerifyStatementsAsync(
            """await channel.QueueBindAsync("q", "xivo", {|BUS2014:"calls.relocate.completed"|});""",
            contracts: [TestContract.WazoWithRecords]);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.relocate.edited");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.relocate.*");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "chat.message.*.*");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", $"calls.relocate.{some}");""")]
        [InlineData("""await channel.QueueBindAsync("q", "archive", "calls.relocate.completed");""")]
        [InlineData("""await channel.QueueUnbindAsync("q", "xivo", "calls.relocate.completed");""")]
        [InlineData("""await channel.ExchangeUnbindAsync("mine", "xivo", "calls.relocate.completed");""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "calls.relocate.completed", body);""")]
        [InlineData("""Console.WriteLine("calls.relocate.completed");""")]
        public Task What_servers_publish_and_what_is_no_binding(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Fact]
        public Task Without_a_contract() =>
            UsageVerifier.VerifyStatementsAsync("""await channel.QueueBindAsync("q", "xivo", "calls.relocate.completed");""", contracts: []);
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public static Task The_observed_key_is_written(FixAllScope scope) => UsageVerifier.VerifyFixAllAsync<BindingsMustCoverPublishedKeysFix>(
        Service.Of("""await channel.QueueBindAsync("q", "xivo", "calls.relocate.completed"); await channel.QueueBindAsync("q", "xivo", "service.deregistered.#");"""),
        Service.Of("""await channel.QueueBindAsync("q", "xivo", "calls.relocate.edited"); await channel.QueueBindAsync("q", "xivo", "service.registered.#");"""),
        scope);
}
