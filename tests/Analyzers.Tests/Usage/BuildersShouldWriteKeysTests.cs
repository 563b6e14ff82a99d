using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.Usage;

public static class BuildersShouldWriteKeysTests
{
    private static string Of(string statements, string usings = "using Wazo.Bus;\n") =>
        "using System.Text;\n" + usings + Service.Of(statements).Replace("public class Service", RuntimeStubs.Events + "\npublic class Service", StringComparison.Ordinal);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.created"|}, body);""",
            "'calls.call.created' is written by hand; CallCreated.RoutingKey writes it, and follows the contract when that changes")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2004:$"directory.{user}.favorite.created"|}, body);""", null)]
        [InlineData("""await channel.BasicPublishAsync(exchange, {|BUS2004:"directory." + some + ".favorite.created"|}, body);""", null)]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2004:"directory.*.favorite.created"|});""", null)]
        [InlineData("""BindingPattern.Parse({|BUS2004:"calls.call.updated"|});""", null)]
        [InlineData("""_ = new Acl({|BUS2010:$"events.directory.{user}.favorite.created"|});""",
            "'events.directory.{user}.favorite.created' is written by hand; FavoriteAdded.RequiredAcl writes it, and follows the contract when that changes")]
        public Task A_text_of_one_event(string statements, string? message) => UsageVerifier.VerifyAnalyzerAsync(Of(statements), message);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", CallCreated.RoutingKey().Value, body);""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.*.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "chat.message.*.*");""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "status.user", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.{some}.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.x-{user}.favorite.created", body);""")]
        [InlineData("""_ = new Acl($"events.calls.{user}");""")]
        [InlineData("""_ = new AclPattern("events.directory.*.favorite.created");""")]
        [InlineData("""Console.WriteLine("calls.call.created");""")]
        public Task A_text_of_several_events_of_none_or_without_a_record(string statements) => UsageVerifier.VerifyAnalyzerAsync(Of(statements));
    }

    public sealed class Fixes
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", /* key */ "calls.call.created", body);""",
            """await channel.BasicPublishAsync("xivo", /* key */ CallCreated.RoutingKey().Value, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.{user}.favorite.created", body);""",
            """await channel.BasicPublishAsync("xivo", FavoriteAdded.RoutingKey(userUuid: user).Value, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"config.users.{user}.forwards.busy.updated", body);""",
            """await channel.BasicPublishAsync("xivo", UsersForwardsUpdated.RoutingKey(userUuid: user, forwardName: ForwardName.Busy).Value, body);""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "config.users.*.forwards.busy.updated");""",
            """await channel.QueueBindAsync("q", "xivo", UsersForwardsUpdated.Binding(forwardName: ForwardName.Busy).Documented.Value);""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "ami.QueueMemberStatus");""",
            """await channel.QueueBindAsync("q", "xivo", AmiEvent.Binding(eventName: "QueueMemberStatus").Documented.Value);""")]
        [InlineData("""var key = RoutingKey.Parse("calls.call.created");""", """var key = CallCreated.RoutingKey();""")]
        [InlineData("""var pattern = BindingPattern.Parse("calls.call.updated");""", """var pattern = CallUpdated.Binding().Documented;""")]
        public Task A_key_becomes_a_call(string statements, string fixedStatements) =>
            UsageVerifier.VerifyCodeFixAsync<BuildersShouldWriteKeysFix>(Of(statements), Of(fixedStatements));

        [Fact]
        public Task An_ACL_becomes_a_call() => UsageVerifier.VerifyCodeFixAsync<BuildersShouldWriteAclsFix>(
            Of("""_ = new Acl($"events.directory.{user}.favorite.created");"""),
            Of("""_ = FavoriteAdded.RequiredAcl(userUuid: user);"""));

        [Fact]
        public Task One_using_is_added_for_all_keys_of_a_file() => UsageVerifier.VerifyFixAllAsync<BuildersShouldWriteKeysFix>(
            [Of("""_ = RoutingKey.Parse("calls.call.created"); _ = RoutingKey.Parse("calls.call.created");""", usings: "")],
            [Of("""_ = CallCreated.RoutingKey(); _ = CallCreated.RoutingKey();""", usings: "").Replace("using RabbitMQ.Client;\n", "using RabbitMQ.Client;\nusing Wazo.Bus;\n", StringComparison.Ordinal)],
            FixAllScope.Document);

        [Fact]
        public Task A_using_is_added_where_it_lacks() => UsageVerifier.VerifyCodeFixAsync<BuildersShouldWriteKeysFix>(
            Of("""var key = RoutingKey.Parse("calls.call.created");""", usings: ""),
            Of("""var key = CallCreated.RoutingKey();""", usings: "").Replace("using RabbitMQ.Client;\n", "using RabbitMQ.Client;\nusing Wazo.Bus;\n", StringComparison.Ordinal));

        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.{some}.favorite.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.{user:N}.favorite.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "directory." + user + ".favorite.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "directory.7.favorite.created", body);""")]
        [InlineData("""const string key = "calls.call.created"; await channel.BasicPublishAsync("xivo", key, body);""")]
        public Task Nothing_is_offered_where_the_value_has_another_type(string statements) =>
            UsageVerifier.VerifyNoCodeFixAsync<BuildersShouldWriteKeysFix>(Of(statements));

        [Fact]
        public Task All_keys_become_calls_at_once() => UsageVerifier.VerifyFixAllAsync<BuildersShouldWriteKeysFix>(
            [Of("""_ = RoutingKey.Parse("calls.call.created"); await channel.QueueBindAsync("q", "xivo", "calls.call.updated");""")],
            [Of("""_ = CallCreated.RoutingKey(); await channel.QueueBindAsync("q", "xivo", CallUpdated.Binding().Documented.Value);""")],
            FixAllScope.Solution);
    }
}
