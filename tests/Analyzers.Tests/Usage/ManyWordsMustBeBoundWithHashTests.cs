using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class ManyWordsMustBeBoundWithHashTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2015:"service.registered.*"|});""",
            "'*' stands for exactly one word, and '{service_name}' of 'service.registered.{service_name}' may hold dots; write 'service.registered.#'")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2015:"service.*.*"|});""", null)]
        [InlineData("""await channel.QueueBindAsync("q", exchange, {|BUS2015:$"service.{some}.*"|});""", null)]
        [InlineData("""BindingPattern.Parse({|BUS2014:{|BUS2015:"service.deregistered.*"|}|});""", null)]
        public Task A_star_that_misses_some(string statements, string? message) => UsageVerifier.VerifyStatementsAsync(statements, message);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "service.registered.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "service.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "service.registered.wazo-calld");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "service.registered.*.*");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "service.*.wazo-calld");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "directory.*.favorite.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "ami.*");""")]
        [InlineData("""await channel.QueueBindAsync("q", "consul", "service.registered.*");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", $"service.registered.{some}");""")]
        public Task A_pattern_that_means_what_it_says(string statements) => UsageVerifier.VerifyStatementsAsync(statements);
    }
}
