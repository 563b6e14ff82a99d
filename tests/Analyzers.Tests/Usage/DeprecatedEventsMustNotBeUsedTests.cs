using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class DeprecatedEventsMustNotBeUsedTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("""var eventName = some; if (eventName == {|BUS2006:"chat_message_event"|}) return;""")]
        [InlineData("""switch (some) { case "call_created": return; case {|BUS2006:"chat_message_event"|}: return; }""")]
        [InlineData("""_ = new Dictionary<string, int> { ["call_created"] = 1, [{|BUS2006:"chat_message_event"|}] = 2 };""")]
        [InlineData("""Take({|BUS2006:"chat_message_event"|});""")]
        public Task The_name_of_a_deprecated_event(string statements) =>
            UsageVerifier.VerifyAnalyzerAsync(Service.Of(statements, "private void Take([EventName] string name) { }"));

        [Theory]
        [InlineData("""switch (some) { case "call_created": return; case {|BUS2006:Wazo.Bus.ChatMessageEvent|}.EventName: return; }""")]
        [InlineData("""Take({|BUS2006:Wazo.Bus.ChatMessageEvent|}.EventName);""")]
        [InlineData("""const string name = {|BUS2006:Wazo.Bus.ChatMessageEvent|}.EventName; Take({|BUS2006:name|});""")]
        public Task The_name_that_its_record_holds_once_where_the_compiler_reports_the_record(string statements) => UsageVerifier.VerifyAnalyzerAsync(
            Service.Of(statements, "private void Take([EventName] string name) { }"), contracts: [TestContract.WazoWithRecords]);

        [Fact]
        public Task What_replaces_it() => UsageVerifier.VerifyStatementsAsync(
            """var eventName = some; if (eventName == {|BUS2006:"chat_message_event"|}) return;""",
            "The event 'chat_message_event' is deprecated since 17.14. Listen to chat_message_received and chat_message_sent; send chat messages by the REST API. "
            + "Use 'chat_message_received' or 'chat_message_sent' instead.");

        [Fact]
        public Task The_key_and_the_pattern_of_deprecated_events_alone() => UsageVerifier.VerifyAnalyzerAsync(
            Service.Of(
                """
                await channel.BasicPublishAsync("shop", {|BUS2006:"orders.placed"|}, body);
                await channel.QueueBindAsync("q", "shop", {|BUS2006:"*.placed"|});
                """),
            "The event of the key 'orders.placed' is deprecated since 1.10. The order is told of when it is made. Use 'orders.created' instead.",
            contracts: [SmallContracts.Shop]);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "chat.message.#");""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"chat.message.{user}.{some}", body);""")]
        [InlineData("""Console.WriteLine("chat_message_event");""")]
        [InlineData("""if (some == "chat_message_event") return;""")]
        [InlineData("""var eventName = "chat_message_event";""")]
        public Task What_others_share_and_what_is_no_use(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Fact]
        public Task Patterns_and_keys_of_living_events_and_of_other_exchanges() => UsageVerifier.VerifyAnalyzerAsync(
            Service.Of(
                """
                await channel.QueueBindAsync("q", "shop", "orders.*");
                await channel.QueueBindAsync("q", "shop", $"orders.{some}");
                await channel.QueueBindAsync("q", "archive", "orders.placed");
                await channel.BasicPublishAsync("shop", "orders.created", body);
                """),
            contracts: [SmallContracts.Shop]);
    }
}
