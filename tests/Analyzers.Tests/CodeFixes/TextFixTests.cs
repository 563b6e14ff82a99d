using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.Analyzers.Usage;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.CodeFixes;

public sealed class TextFixTests
{
    [Fact]
    public Task The_event_name_that_was_meant_is_written_and_comments_stay() => UsageVerifier.VerifyCodeFixAsync<EventNameMustBelongToAnEventFix>(
        Service.Of("""var eventName = some; if (eventName == /* new */ "call_craeted" /* call */) return;"""),
        Service.Of("""var eventName = some; if (eventName == /* new */ "call_created" /* call */) return;"""));

    [Theory]
    [InlineData(0, "chat_message_received")]
    [InlineData(1, "chat_message_sent")]
    public Task Each_replacement_of_a_deprecated_event_is_offered(int index, string replacement) => UsageVerifier.VerifyCodeFixAsync<DeprecatedEventsMustNotBeUsedFix>(
        Service.Of("""var eventName = some; if (eventName == "chat_message_event") return;"""),
        Service.Of($$"""var eventName = some; if (eventName == "{{replacement}}") return;"""),
        index);

    [Fact]
    public Task The_key_that_was_meant_is_written() => UsageVerifier.VerifyCodeFixAsync<RoutingKeyMustBelongToAnEventFix>(
        Service.Of("""await channel.BasicPublishAsync("xivo", @"calls.call.create", body);"""),
        Service.Of("""await channel.BasicPublishAsync("xivo", "calls.call.created", body);"""));

    [Fact]
    public Task The_pattern_that_was_meant_is_written() => UsageVerifier.VerifyCodeFixAsync<BindingPatternMustMatchAnEventFix>(
        Service.Of("""await channel.QueueBindAsync("q", "xivo", "calls.*");"""),
        Service.Of("""await channel.QueueBindAsync("q", "xivo", "calls.#");"""));

    [Fact]
    public Task A_hash_is_written_for_several_words() => UsageVerifier.VerifyCodeFixAsync<ManyWordsMustBeBoundWithHashFix>(
        Service.Of("""await channel.QueueBindAsync("q", "xivo", "service.registered.*");"""),
        Service.Of("""await channel.QueueBindAsync("q", "xivo", "service.registered.#");"""));

    [Theory]
    [InlineData("calls*", "calls.#")]
    [InlineData("calls.**", "calls.#")]
    [InlineData("#call.created", "#.call.created")]
    [InlineData("calls.#.", "calls.#")]
    [InlineData(".calls..call.created", "calls.call.created")]
    public Task The_well_formed_pattern_is_written(string pattern, string mended) => UsageVerifier.VerifyCodeFixAsync<KeysAndPatternsMustBeWellFormedFix>(
        Service.Of($$"""await channel.QueueBindAsync("q", "xivo", "{{pattern}}");"""),
        Service.Of($$"""await channel.QueueBindAsync("q", "xivo", "{{mended}}");"""));

    [Theory]
    [InlineData("calls.*")]
    [InlineData("orders..created")]
    [InlineData("")]
    public Task No_key_is_written_where_no_event_has_it(string key) =>
        UsageVerifier.VerifyNoCodeFixAsync<KeysAndPatternsMustBeWellFormedFix>(Service.Of($$"""await channel.BasicPublishAsync("xivo", "{{key}}", body);"""));

    [Theory]
    [InlineData("Acl", "events.call.7", "events.calls.7")]
    [InlineData("AclPattern", "events.relocate.me", "events.relocates.me")]
    [InlineData("AclPattern", "events.users.me.voicemail", "events.users.me.voicemails")]
    [InlineData("AclPattern", "!events.users.me.voicemail", "!events.users.me.voicemails")]
    [InlineData("AclPattern", "!events.directory.me.favorite.craeted", "!events.directory.me.favorite.created")]
    public Task The_ACL_that_was_meant_is_written(string type, string acl, string mended) => UsageVerifier.VerifyCodeFixAsync<AclsMustBelongToAnEventFix>(
        Service.Of($$"""_ = new {{type}}("{{acl}}");"""),
        Service.Of($$"""_ = new {{type}}("{{mended}}");"""));

    [Theory]
    [InlineData("""const string key = "calls.call.create"; await channel.BasicPublishAsync("xivo", key, body);""")]
    [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.{user}.favourite.created", body);""")]
    [InlineData("""await channel.BasicPublishAsync("xivo", "favorite_added", body);""")]
    [InlineData("""await channel.BasicPublishAsync("xivo", "nobody.knows", body);""")]
    public Task Nothing_is_offered_where_only_a_person_knows(string statements) =>
        UsageVerifier.VerifyNoCodeFixAsync<RoutingKeyMustBelongToAnEventFix>(Service.Of(statements));

    [Theory]
    [InlineData("BUS2001", """await channel.BasicPublishAsync("xivo", $"calls.call.{(flag ? "craeted" : "ended")}", body);""")]
    [InlineData("BUS2002", """foreach (var kind in new[] { "craeted", "ended" }) await channel.QueueBindAsync("q", "xivo", $"calls.call.{kind}");""")]
    [InlineData("BUS2003", """var kind = flag ? "created." : "ended"; await channel.QueueBindAsync("q", "xivo", "calls.call." + kind);""")]
    [InlineData("BUS2006", """Take($"chat_message_{some switch { "a" => "event", _ => "received" }}");""")]
    [InlineData("BUS2008", """Take($"call_{(flag ? "craeted" : "ended")}");""")]
    [InlineData("BUS2009", """_ = new AclPattern($"events.{(flag ? "call" : "calls")}.me");""")]
    public async Task Nothing_is_offered_for_an_expression_that_gives_several_texts(string id, string statements)
    {
        var source = Service.Of(statements, "private void Take([EventName] string name) { }");
        var reports = (await CSharpProject.DiagnosticsOf(CSharpProject.With([source]))).Where(report => report.Id == id);
        Assert.Equal("", Assert.Single(reports).Properties.GetValueOrDefault(TextUse.Replacements, ""));
    }

    public static TheoryData<string, FixAllScope> Everywhere() =>
        new MatrixTheoryData<string, FixAllScope>(["BUS2001", "BUS2002", "BUS2003", "BUS2005", "BUS2006", "BUS2008", "BUS2009", "BUS2015"], [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution]);

    [Theory, MemberData(nameof(Everywhere))]
    public Task Every_slip_is_mended_at_once(string id, FixAllScope scope)
    {
        return id switch
        {
            "BUS2001" => MendedAsync<RoutingKeyMustBelongToAnEventFix>(
                """await channel.BasicPublishAsync("xivo", "calls.call.create", body); await channel.BasicPublishAsync("xivo", "calls.call.endet", body);""",
                """await channel.BasicPublishAsync("xivo", "calls.call.created", body); await channel.BasicPublishAsync("xivo", "calls.call.ended", body);"""),
            "BUS2002" => MendedAsync<BindingPatternMustMatchAnEventFix>(
                """await channel.QueueBindAsync("q", "xivo", "calls.*"); await channel.QueueBindAsync("q", "xivo", "QueueMemberStatus");""",
                """await channel.QueueBindAsync("q", "xivo", "calls.#"); await channel.QueueBindAsync("q", "xivo", "ami.QueueMemberStatus");"""),
            "BUS2003" => MendedAsync<KeysAndPatternsMustBeWellFormedFix>(
                """await channel.QueueBindAsync("q", "xivo", "calls*"); await channel.BasicPublishAsync("xivo", ".calls.call.created", body);""",
                """await channel.QueueBindAsync("q", "xivo", "calls.#"); await channel.BasicPublishAsync("xivo", "calls.call.created", body);"""),
            "BUS2005" => MendedAsync<EventsMustHaveTheirOwnKeyFix>(
                """Publish("xivo", "calls.call.updated", ended); Publish("xivo", /* now */ "calls.call.created", ended);""",
                """Publish("xivo", "calls.call.ended", ended); Publish("xivo", /* now */ "calls.call.ended", ended);"""),
            "BUS2006" => MendedAsync<DeprecatedEventsMustNotBeUsedFix>(
                """var eventName = some; if (eventName == "chat_message_event" || eventName != "chat_message_event") return;""",
                """var eventName = some; if (eventName == "chat_message_received" || eventName != "chat_message_received") return;"""),
            "BUS2008" => MendedAsync<EventNameMustBelongToAnEventFix>(
                """var eventName = some; if (eventName == "call_craeted" || eventName == "call_endet") return;""",
                """var eventName = some; if (eventName == "call_created" || eventName == "call_ended") return;"""),
            "BUS2009" => MendedAsync<AclsMustBelongToAnEventFix>(
                """_ = new Acl("events.call.7"); _ = new AclPattern("events.relocate.me");""",
                """_ = new Acl("events.calls.7"); _ = new AclPattern("events.relocates.me");"""),
            _ => MendedAsync<ManyWordsMustBeBoundWithHashFix>(
                """await channel.QueueBindAsync("q", "xivo", "service.registered.*"); await channel.QueueUnbindAsync("q", "xivo", "service.registered.*");""",
                """await channel.QueueBindAsync("q", "xivo", "service.registered.#"); await channel.QueueUnbindAsync("q", "xivo", "service.registered.#");"""),
        };

        Task MendedAsync<TFix>(string statements, string mended)
            where TFix : CodeFixProvider, new() => UsageVerifier.VerifyFixAllAsync<TFix>(Of(statements), Of(mended), scope, contracts: [TestContract.WazoWithRecords]);

        static string Of(string statements) => Service.Of(statements, "private Wazo.Bus.CallEnded ended; private void Publish(string exchange, string routingKey, object body) { }");
    }

    [Fact]
    public Task All_uses_of_a_deprecated_event_get_the_replacement_that_was_chosen() => UsageVerifier.VerifyFixAllAsync<DeprecatedEventsMustNotBeUsedFix>(
        Service.Of("""var eventName = some; if (eventName == "chat_message_event" || eventName != "chat_message_event") return;"""),
        Service.Of("""var eventName = some; if (eventName == "chat_message_sent" || eventName != "chat_message_sent") return;"""),
        FixAllScope.Project,
        index: 1);
}
