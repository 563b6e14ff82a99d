using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class KeysAndPatternsMustBeWellFormedTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("calls.*", "'calls.*' is no routing key: '*' holds a wildcard, and a message is published with one plain key")]
        [InlineData("calls.#", "'calls.#' is no routing key: '#' holds a wildcard, and a message is published with one plain key")]
        [InlineData("calls..created", "'calls..created' is no routing key: it has an empty word: a dot begins it, ends it or follows another")]
        [InlineData(".calls.call.created", null)]
        [InlineData("calls.call.created.", null)]
        [InlineData("", "'' is no routing key: it is empty")]
        public Task A_key_that_cannot_be_published_with(string key, string? message) =>
            UsageVerifier.VerifyStatementsAsync($$"""await channel.BasicPublishAsync("xivo", {|BUS2003:"{{key}}"|}, body);""", message);

        [Theory]
        [InlineData("calls*", "'calls*' is no binding pattern: the wildcard in 'calls*' is only part of a word, and RabbitMQ takes it literally there")]
        [InlineData("#foo", null)]
        [InlineData("calls.**", null)]
        [InlineData("calls.#.", null)]
        [InlineData("calls..#", null)]
        public Task A_pattern_that_means_something_else(string pattern, string? message) =>
            UsageVerifier.VerifyStatementsAsync($$"""await channel.QueueBindAsync("q", "xivo", {|BUS2003:"{{pattern}}"|});""", message);

        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2003:$"calls.{some}.*"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2003:$"calls..{some}"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2003:"calls.call." + some + "."|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync(exchange, {|BUS2003:"calls.*"|}, body);""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2003:$"calls*.{some}"|});""")]
        public Task A_text_with_holes_that_no_value_mends(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Theory]
        [InlineData(252, 'a')]
        [InlineData(126, 'é')]
        public Task A_key_of_more_than_255_bytes(int length, char letter) => UsageVerifier.VerifyStatementsAsync(
            $$"""await channel.BasicPublishAsync("xivo", {|BUS2003:"ami.{{new string(letter, length)}}"|}, body);""");
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.*.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", $"{some}*");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", $"{some}.#");""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"{some}{other}", body);""")]
        [InlineData("""await channel.BasicPublishAsync(exchange, "", body);""")]
        [InlineData("""await channel.BasicPublishAsync("logs", "", body);""")]
        [InlineData("""await channel.BasicPublishAsync("logs", "a..b", body);""")]
        [InlineData("""await channel.BasicPublishAsync("", "amq.gen-*", body);""")]
        [InlineData("""await channel.QueueBindAsync("q", "logs", "calls*");""")]
        [InlineData("""await channel.QueueBindAsync("q", "logs", "");""")]
        [InlineData("""Console.WriteLine("calls*");""")]
        public Task A_text_that_is_right_or_belongs_elsewhere(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Theory]
        [InlineData(251, 'a')]
        [InlineData(125, 'é')]
        public Task A_key_of_255_bytes(int length, char letter) =>
            UsageVerifier.VerifyStatementsAsync($$"""await channel.BasicPublishAsync("xivo", "ami.{{new string(letter, length)}}", body);""");
    }
}
