using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;

namespace BusContracts.Analyzers.Tests.Usage;

public static class EventsMustHaveTheirOwnKeyTests
{
    private static readonly TestContract[] Contracts = [TestContract.WazoWithRecords];

    private static string Of(string statements) => "using System.Text.Json;\nusing Wazo.Bus;\n" + Service.Of(
        statements,
        """
        private static readonly CallCreated created = null;
        private static readonly CallUpdated updated = null;
        private static readonly FavoriteAdded added = null;
        private static string Name(object data) => "";
        private static byte[] Bytes(object data) => JsonSerializer.SerializeToUtf8Bytes(data);
        """);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2005:"calls.call.ended"|}, JsonSerializer.SerializeToUtf8Bytes(created));""",
            "'calls.call.ended' is not the routing key of call_created, which is published here with it; its own is 'calls.call.created'")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2005:"calls.call.ended"|}, Bytes(created));""", null)]
        [InlineData("""var bytes = JsonSerializer.SerializeToUtf8Bytes(created); await channel.BasicPublishAsync(exchange, {|BUS2005:"calls.call.ended"|}, bytes);""", null)]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2005:"calls.call.ended"|}, Bytes(new Message<CallCreated> { Data = created, Name = "call_created" }));""", null)]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2005:$"voicemails.messages.{some}"|}, Bytes(created));""", null)]
        [InlineData("""Message<CallCreated> message = null; await channel.BasicPublishAsync("xivo", {|BUS2005:"calls.call.ended"|}, Bytes(message.Data));""", null)]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2005:"calls.call.ended"|}, Bytes(new { Body = created, Id = updated.CallId }));""", null)]
        public Task A_record_under_the_key_of_another_event(string statements, string? message) => UsageVerifier.VerifyAnalyzerAsync(Of(statements), message, Contracts);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", CallCreated.RoutingKey().Value, Bytes(created));""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.call.{some}", Bytes(created));""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.ended"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.ended"|}, Bytes(some));""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.ended"|}, Bytes(flag ? created : (object)updated));""")]
        [InlineData("""await channel.BasicPublishAsync("archive", "ended", Bytes(created));""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.ended"|}, Bytes(new { Id = created.CallId }));""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.ended"|}, Bytes(new { Id = created?.CallId.ToUpperInvariant() }));""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.ended"|}, Bytes(nameof(created)));""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.ended"|}, false, new BasicProperties { CorrelationId = created.CallId }, body);""")]
        [InlineData("""var id = created.CallId; await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.ended"|}, Bytes(id));""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:$"directory.{added.UserUuid}.favorite.deleted"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync(exchange: Name(created), routingKey: {|BUS2004:"calls.call.ended"|}, body: body);""")]
        [InlineData("""await channel.QueueBindAsync(Bytes(created).Length.ToString(), "xivo", "calls.*.ended");""")]
        public Task A_record_under_its_own_key_or_an_unknown_one(string statements) => UsageVerifier.VerifyAnalyzerAsync(Of(statements), contracts: Contracts);
    }

    [Fact]
    public static Task The_own_key_is_written() => UsageVerifier.VerifyCodeFixAsync<EventsMustHaveTheirOwnKeyFix>(
        Of("""await channel.BasicPublishAsync("xivo", "calls.call.ended", Bytes(created));"""),
        Of("""await channel.BasicPublishAsync("xivo", "calls.call.created", Bytes(created));"""),
        contracts: Contracts);
}
