using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class AclsMustBelongToAnEventTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("""_ = new Acl({|BUS2009:"events.call.7"|});""", "The ACL 'events.call.7' covers no event of Wazo.Bus; did you mean 'events.calls.7'?")]
        [InlineData("""_ = new Acl({|BUS2009:"events.calls.*"|});""", "The ACL 'events.calls.*' holds a wildcard: a message requires one plain ACL, and tokens hold the patterns")]
        [InlineData("""_ = new Acl({|BUS2009:"events.calls."|});""", "The ACL 'events.calls.' has an empty word: a dot ends it or follows another")]
        [InlineData("""_ = new Acl({|BUS2009:$"events.relocate.{user}"|});""", null)]
        [InlineData("""_ = new AclPattern({|BUS2009:"events.relocate.me"|});""", "The ACL pattern 'events.relocate.me' covers no event of Wazo.Bus; did you mean 'events.relocates.me'?")]
        [InlineData("""_ = new AclPattern({|BUS2009:"events.call.#"|});""", null)]
        [InlineData("""_ = new AclPattern({|BUS2009:"!events.call.#"|});""", "The ACL pattern '!events.call.#' covers no event of Wazo.Bus; did you mean '!events.calls.#'?")]
        [InlineData("""_ = new AclPattern({|BUS2009:"!events.users.me.voicemail"|});""", "The ACL pattern '!events.users.me.voicemail' covers no event of Wazo.Bus; did you mean '!events.users.me.voicemails'?")]
        [InlineData("""_ = new AclPattern({|BUS2009:$"!events.relocate.{user}"|});""", "The ACL pattern '!events.relocate.{user}' covers no event of Wazo.Bus; did you mean '!events.relocates.{user}'?")]
        [InlineData("""_ = new AclPattern({|BUS2009:"events.Directory.Me.Favorite.Created"|});""", "The ACL pattern 'events.Directory.Me.Favorite.Created' covers no event of Wazo.Bus; did you mean 'events.directory.Me.favorite.created'?")]
        [InlineData("""_ = new AclPattern({|BUS2009:"!events.calls."|});""", "The ACL pattern '!events.calls.' has an empty word: a dot ends it or follows another")]
        [InlineData("""Acl acl = new({|BUS2009:"events.statuses.agent"|});""", null)]
        public Task An_ACL_that_no_event_requires(string statements, string? message) => UsageVerifier.VerifyStatementsAsync(statements, message);

        [Fact]
        public Task In_a_marked_parameter() => UsageVerifier.VerifyAnalyzerAsync(Service.Of(
            """Grant({|BUS2009:"events.call.#"|});""",
            "private void Grant([AclPattern] params string[] patterns) { } private void Grant([AclPattern] string pattern) { }"));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""_ = new Acl("events.calls.2e752722-0864-4665-887d-a78a024cf7c7");""")]
        [InlineData("""_ = new Acl("events.calls.None");""")]
        [InlineData("""_ = new Acl($"events.calls.{user}");""")]
        [InlineData("""_ = new Acl(some);""")]
        [InlineData("""_ = new Acl("");""")]
        [InlineData("""_ = new Acl("events.config.user.created");""")]
        [InlineData("""_ = new Acl("auth.users.7.sessions");""")]
        [InlineData("""_ = new AclPattern("events.calls.me");""")]
        [InlineData("""_ = new AclPattern("events.#");""")]
        [InlineData("""_ = new AclPattern("events.call#");""")]
        [InlineData("""_ = new AclPattern("events.users.me.#");""")]
        [InlineData("""_ = new AclPattern("events.statuses.*");""")]
        [InlineData("""_ = new AclPattern("#");""")]
        [InlineData("""_ = new AclPattern("!events.calls.me");""")]
        [InlineData("""_ = new AclPattern("!events.#");""")]
        [InlineData("""_ = new AclPattern("!#");""")]
        [InlineData("""_ = new AclPattern("!");""")]
        [InlineData("""_ = new AclPattern("!auth.users.me.sessions");""")]
        [InlineData("""_ = new Acl("!events.call.7");""")]
        [InlineData("""_ = new AclPattern("websocketd");""")]
        [InlineData("""_ = new AclPattern($"{some}.call.*");""")]
        [InlineData("""Console.WriteLine("events.call.7");""")]
        public Task An_ACL_of_an_event_or_of_another_service(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Fact]
        public Task Without_a_contract() => UsageVerifier.VerifyAnalyzerAsync(Service.Of("""_ = new Acl("events.call.7");"""), contracts: []);
    }
}
