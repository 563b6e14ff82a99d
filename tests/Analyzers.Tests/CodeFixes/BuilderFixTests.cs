using BusContracts.Analyzers.Tests.Usage;
using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.CodeFixes;

public static class BuilderFixTests
{
    private static readonly TestContract[] Contracts = [TestContract.WazoWithRecords];

    private static string Of(string statements, string usings = "using Wazo.Bus;\n") => usings + Service.Of(statements);

    private static Task VerifyKeyAsync(string source, string fixedSource, params TestContract[] contracts) =>
        UsageVerifier.VerifyCodeFixAsync<BuildersShouldWriteKeysFix>(source, fixedSource, contracts: contracts.Length == 0 ? Contracts : contracts);

    public sealed class Calls
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
        [InlineData("""var key = BusContracts.RoutingKey.Parse("calls.call.created"); // new""", """var key = CallCreated.RoutingKey(); // new""")]
        [InlineData("""var pattern = BindingPattern.Parse("calls.call.updated");""", """var pattern = CallUpdated.Binding().Documented;""")]
        public Task A_key_becomes_a_call(string statements, string fixedStatements) => VerifyKeyAsync(Of(statements), Of(fixedStatements));

        [Theory]
        [InlineData("""_ = new Acl($"events.directory.{user}.favorite.created");""", """_ = FavoriteAdded.RequiredAcl(userUuid: user);""")]
        [InlineData("""Acl acl = new($"events.directory.{user}.favorite.created");""", """Acl acl = FavoriteAdded.RequiredAcl(userUuid: user);""")]
        [InlineData("""_ = new AclPattern("events.directory.me.favorite.created");""", """_ = FavoriteAdded.AclPattern.Me;""")]
        [InlineData("""AclPattern every = new("events.directory.*.favorite.created");""", """AclPattern every = FavoriteAdded.AclPattern.Any;""")]
        [InlineData("""_ = new AclPattern($"events.directory.{user}.favorite.created");""", """_ = FavoriteAdded.AclPattern.For(userUuid: user);""")]
        [InlineData("""_ = new AclPattern("events.config.users.me.forwards.busy.updated");""", null)]
        public Task An_ACL_becomes_a_call(string statements, string? fixedStatements) => fixedStatements is null
            ? UsageVerifier.VerifyAnalyzerAsync(Of(statements), contracts: Contracts)
            : UsageVerifier.VerifyCodeFixAsync<BuildersShouldWriteAclsFix>(Of(statements), Of(fixedStatements), contracts: Contracts);

        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.{some}.favorite.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.{user:N}.favorite.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "directory." + user + ".favorite.created", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", "directory.7.favorite.created", body);""")]
        [InlineData("""const string key = "calls.call.created"; await channel.BasicPublishAsync("xivo", key, body);""")]
        public Task Nothing_is_offered_where_the_value_has_another_type(string statements) =>
            UsageVerifier.VerifyNoCodeFixAsync<BuildersShouldWriteKeysFix>(Of(statements), Contracts);
    }

    public sealed class SeveralTexts
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.call.{(flag ? "created" : "ended")}", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.call.{(flag ? "created" : some)}", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.call.{some ?? "created"}", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.call.{some switch { "a" => "created", "b" => "ended", _ => "updated" }}", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.call.{(flag ? "created" : "rung")}", body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"{(flag ? "calls.call.created" : some)}", body);""")]
        [InlineData("""foreach (var kind in new[] { "created", "ended" }) await channel.QueueBindAsync("q", "xivo", $"calls.call.{kind}");""")]
        [InlineData("""string[] kinds = ["created", "rung"]; foreach (var kind in kinds) await channel.QueueBindAsync("q", "xivo", $"calls.call.{kind}");""")]
        [InlineData("""var kind = flag ? "created" : "ended"; var key = RoutingKey.Parse($"calls.call.{kind}");""")]
        public Task No_call_is_offered_for_an_expression_that_gives_several_keys(string statements) =>
            UsageVerifier.VerifyNoCodeFixAsync<BuildersShouldWriteKeysFix>(Of(statements), Contracts);

        [Theory]
        [InlineData("""_ = new Acl($"events.directory.{user}.favorite.{(flag ? "created" : "deleted")}");""")]
        [InlineData("""_ = new AclPattern($"events.directory.{(flag ? "me" : "*")}.favorite.created");""")]
        [InlineData("""foreach (var whose in new[] { "me", "*" }) _ = new AclPattern($"events.directory.{whose}.favorite.created");""")]
        public Task No_call_is_offered_for_an_expression_that_gives_several_ACLs(string statements) =>
            UsageVerifier.VerifyNoCodeFixAsync<BuildersShouldWriteAclsFix>(Of(statements), Contracts);

        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", flag ? "calls.call.created" : "calls.call.ended", body);""",
            """await channel.BasicPublishAsync("xivo", flag ? CallCreated.RoutingKey().Value : CallEnded.RoutingKey().Value, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", some switch { "a" => "calls.call.created", _ => $"directory.{user}.favorite.created" }, body);""",
            """await channel.BasicPublishAsync("xivo", some switch { "a" => CallCreated.RoutingKey().Value, _ => FavoriteAdded.RoutingKey(userUuid: user).Value }, body);""")]
        [InlineData("""foreach (var key in new[] { "calls.call.created", "calls.call.ended" }) await channel.QueueBindAsync("q", "xivo", key);""",
            """foreach (var key in new[] { CallCreated.Binding().Documented.Value, CallEnded.Binding().Documented.Value }) await channel.QueueBindAsync("q", "xivo", key);""")]
        public Task Each_text_that_stands_by_itself_becomes_its_own_call(string statements, string fixedStatements) =>
            UsageVerifier.VerifyFixAllAsync<BuildersShouldWriteKeysFix>(Of(statements), Of(fixedStatements), FixAllScope.Document, contracts: Contracts);
    }

    public sealed class Constants
    {
        private const string Attribute = """
            [AttributeUsage(AttributeTargets.All)]
            private sealed class BoundAttribute([BindingPattern] string pattern = "") : Attribute { [RoutingKey] public string Key { get; set; } = pattern; }

            """;

        [Theory]
        [InlineData("""[RoutingKey] private const string Key = "calls.call.created";""")]
        [InlineData("""[RoutingKey] private const string Key = ("calls.call.created");""")]
        [InlineData("""[RoutingKey] private const string Key = $"calls.call.created";""")]
        [InlineData("""[Bound("calls.call.created")] private int _bound;""")]
        [InlineData("""[Bound(Key = "calls.call.created")] private int _bound;""")]
        public Task No_call_is_offered_where_the_language_demands_a_constant(string member) =>
            UsageVerifier.VerifyNoCodeFixAsync<BuildersShouldWriteKeysFix>("#pragma warning disable CS0169\nusing Wazo.Bus;\n" + Service.Of("", Attribute + member), Contracts);

        [Theory]
        [InlineData("""[RoutingKey] private readonly string _key = "calls.call.created";""", """[RoutingKey] private readonly string _key = CallCreated.RoutingKey().Value;""")]
        [InlineData("""private const string None = ""; [RoutingKey] private static string Key { get; } = "calls.call.created";""",
            """private const string None = ""; [RoutingKey] private static string Key { get; } = CallCreated.RoutingKey().Value;""")]
        public Task One_is_offered_where_it_takes_any_value(string member, string fixedMember) =>
            VerifyKeyAsync("using Wazo.Bus;\n" + Service.Of("", member), "using Wazo.Bus;\n" + Service.Of("", fixedMember));
    }

    public sealed class FixAll
    {
        [Theory]
        [InlineData(FixAllScope.Document)]
        [InlineData(FixAllScope.Project)]
        [InlineData(FixAllScope.Solution)]
        public Task All_keys_become_calls_under_one_using_each(FixAllScope scope) => UsageVerifier.VerifyFixAllAsync<BuildersShouldWriteKeysFix>(
            Of("""_ = RoutingKey.Parse("calls.call.created"); await channel.QueueBindAsync("q", "xivo", "calls.call.updated");""", usings: ""),
            WithUsing(Of("""_ = CallCreated.RoutingKey(); await channel.QueueBindAsync("q", "xivo", CallUpdated.Binding().Documented.Value);""", usings: "")),
            scope,
            contracts: Contracts);

        [Theory]
        [InlineData(FixAllScope.Document)]
        [InlineData(FixAllScope.Project)]
        [InlineData(FixAllScope.Solution)]
        public Task All_ACLs_become_calls(FixAllScope scope) => UsageVerifier.VerifyFixAllAsync<BuildersShouldWriteAclsFix>(
            Of("""_ = new Acl($"events.directory.{user}.favorite.created"); _ = new AclPattern("events.directory.me.favorite.created");"""),
            Of("""_ = FavoriteAdded.RequiredAcl(userUuid: user); _ = FavoriteAdded.AclPattern.Me;"""),
            scope,
            contracts: Contracts);
    }

    public sealed class Usings
    {
        [Fact]
        public Task One_is_added_where_it_lacks() => VerifyKeyAsync(
            Of("""var key = RoutingKey.Parse("calls.call.created");""", usings: ""),
            WithUsing(Of("""var key = CallCreated.RoutingKey();""", usings: "")));

        [Fact]
        public Task The_head_of_a_file_without_usings_stays_on_top() => VerifyKeyAsync(
            "// Copyright.\n\nclass Service\n{\n    object Key = BusContracts.RoutingKey.Parse(\"calls.call.created\");\n}\n",
            "// Copyright.\n\nusing Wazo.Bus;\n\nclass Service\n{\n    object Key = CallCreated.RoutingKey();\n}\n");

        [Theory]
        [InlineData("global using Wazo.Bus;\n")]
        [InlineData("namespace Wazo.Bus.Monitors;\n")]
        [InlineData("namespace App;\nusing Wazo.Bus;\n")]
        public Task None_is_added_where_the_record_is_seen_already(string head) => VerifyKeyAsync(
            head + "class Service\n{\n    object Key = BusContracts.RoutingKey.Parse(\"calls.call.created\");\n}\n",
            head + "class Service\n{\n    object Key = CallCreated.RoutingKey();\n}\n");

        [Fact]
        public Task A_record_whose_name_something_else_has_is_named_in_full() => VerifyKeyAsync(
            "using BusContracts;\nnamespace App\n{\n    class CallCreated { }\n    class Service\n    {\n        object Key = RoutingKey.Parse(\"calls.call.created\");\n    }\n}\n",
            "using BusContracts;\nnamespace App\n{\n    class CallCreated { }\n    class Service\n    {\n        object Key = Wazo.Bus.CallCreated.RoutingKey();\n    }\n}\n");

        [Fact]
        public Task Of_two_contracts_each_key_gets_its_own() => VerifyKeyAsync(
            Of("""_ = RoutingKey.Parse("orders.created"); _ = CallCreated.RoutingKey();"""),
            Of("""_ = OrderCreated.RoutingKey(); _ = CallCreated.RoutingKey();""").Replace("using RabbitMQ.Client;\n", "using RabbitMQ.Client;\nusing Shop.Bus;\n", StringComparison.Ordinal),
            TestContract.WazoWithRecords,
            new TestContract(SmallContracts.Shop).WithRecords());

        [Fact]
        public Task The_namespace_is_the_one_that_the_project_gives_the_contract() => VerifyKeyAsync(
            Of("""_ = RoutingKey.Parse("orders.created");""", usings: ""),
            Of("""_ = OrderCreated.RoutingKey();""", usings: "").Replace("using System.Threading.Tasks;\n", "using System.Threading.Tasks;\nusing Acme.Shops;\n", StringComparison.Ordinal),
            (new TestContract(SmallContracts.Shop) { Namespace = "Acme.Shops" }).WithRecords());
    }

    private static string WithUsing(string source) => source.Replace("using RabbitMQ.Client;\n", "using RabbitMQ.Client;\nusing Wazo.Bus;\n", StringComparison.Ordinal);
}
