using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.Usage;

public static class BuildersShouldWriteKeysTests
{
    private static string Of(string statements, string usings = "using Wazo.Bus;\n") =>
        "using System.Text;\n" + usings + Service.Of(statements);

    private static readonly TestContract[] Contracts = [TestContract.WazoWithRecords];

    public sealed class Reports
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.created"|}, body);""",
            "'calls.call.created' is written by hand; CallCreated.RoutingKey writes it, and follows the contract when that changes")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:$"directory.{user}.favorite.created"|}, body);""", null)]
        [InlineData("""await channel.BasicPublishAsync(exchange, {|BUS2004:"directory." + some + ".favorite.created"|}, body);""", null)]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2004:"directory.*.favorite.created"|});""", null)]
        [InlineData("""BindingPattern.Parse({|BUS2004:"calls.call.updated"|});""", null)]
        [InlineData("""await channel.BasicPublishAsync("xivo", flag ? {|BUS2004:"calls.call.created"|} : {|BUS2004:"calls.call.ended"|}, body);""", null)]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:$"calls.call.{(flag ? "created" : "ended")}"|}, body);""",
            "'calls.call.created' is written by hand; CallCreated.RoutingKey writes it, and follows the contract when that changes")]
        [InlineData("""foreach (var kind in new[] { "created", "updated", "ended" }) await channel.QueueBindAsync("q", "xivo", {|BUS2004:$"calls.call.{kind}"|});""", null)]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:{|BUS2004:$"calls.call.{some switch { "a" => "craeted", "b" => "endet", _ => "updated" }}"|}|}, body);""", null)]
        public Task A_text_of_one_event(string statements, string? message) => UsageVerifier.VerifyAnalyzerAsync(Of(statements), message, Contracts);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", CallCreated.RoutingKey().Value, body);""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.*.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "chat.message.*.*");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "directory.#.favorite.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2015:"service.registered.*"|});""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.{some}.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.x-{user}.favorite.created", body);""")]
        [InlineData("""Console.WriteLine("calls.call.created");""")]
        public Task A_text_of_several_events_or_of_none(string statements) => UsageVerifier.VerifyAnalyzerAsync(Of(statements), contracts: Contracts);

        [Fact]
        public Task A_text_where_the_project_has_no_records() =>
            UsageVerifier.VerifyStatementsAsync("""await channel.BasicPublishAsync("xivo", "calls.call.created", body);""");
    }
}
