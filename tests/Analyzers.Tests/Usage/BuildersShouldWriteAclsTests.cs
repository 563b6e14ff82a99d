using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class BuildersShouldWriteAclsTests
{
    private const string Members = "[Acl] public string Required { get; set; } [AclPattern] private string _allowed; private void Grant([AclPattern] string pattern) { }";

    private static string Of(string statements) => "using Wazo.Bus;\n" + Service.Of(statements, Members);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""_ = new Acl({|BUS2010:$"events.directory.{user}.favorite.created"|});""",
            "'events.directory.{user}.favorite.created' is written by hand; FavoriteAdded.RequiredAcl writes it, and follows the contract when that changes")]
        [InlineData("""Acl acl = new({|BUS2010:"events.directory.7.favorite.created"|});""", null)]
        [InlineData("""Required = {|BUS2010:$"events.directory.{user}.favorite.created"|};""", null)]
        [InlineData("""_ = new AclPattern({|BUS2010:"events.directory.me.favorite.created"|});""",
            "'events.directory.me.favorite.created' is written by hand; FavoriteAdded.AclPattern.Me writes it, and follows the contract when that changes")]
        [InlineData("""AclPattern every = new({|BUS2010:"events.directory.*.favorite.created"|});""", null)]
        [InlineData("""_allowed = {|BUS2010:"events.directory.*.favorite.created"|};""", null)]
        [InlineData("""Grant({|BUS2010:$"events.directory.{user}.favorite.created"|});""", null)]
        public Task An_ACL_of_one_event(string statements, string? message) =>
            UsageVerifier.VerifyAnalyzerAsync(Of(statements), message, [TestContract.WazoWithRecords]);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""_ = new Acl($"events.calls.{user}");""")]
        [InlineData("""_ = new Acl(some);""")]
        [InlineData("""_ = new Acl($"{some}.directory.{user}.favorite.created");""")]
        [InlineData("""_ = FavoriteAdded.RequiredAcl(user);""")]
        [InlineData("""_ = new AclPattern("events.#");""")]
        [InlineData("""_ = new AclPattern("!events.directory.me.favorite.created");""")]
        [InlineData("""_ = new AclPattern("auth.users.me.sessions");""")]
        [InlineData("""Console.WriteLine($"events.directory.{user}.favorite.created");""")]
        public Task An_ACL_of_several_events_or_of_none(string statements) =>
            UsageVerifier.VerifyAnalyzerAsync(Of(statements), contracts: [TestContract.WazoWithRecords]);

        [Fact]
        public Task An_ACL_where_the_project_has_no_records() =>
            UsageVerifier.VerifyStatementsAsync("""_ = new Acl($"events.directory.{user}.favorite.created");""");

        [Fact]
        public Task An_ACL_where_the_project_has_no_contract() =>
            UsageVerifier.VerifyStatementsAsync("""_ = new Acl($"events.directory.{user}.favorite.created");""", contracts: []);
    }
}
