using BusContracts.Analyzers.Tests.Verifiers;
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
    [InlineData("""const string key = "calls.call.create"; await channel.BasicPublishAsync("xivo", key, body);""")]
    [InlineData("""await channel.BasicPublishAsync("xivo", $"directory.{user}.favourite.created", body);""")]
    [InlineData("""await channel.BasicPublishAsync("xivo", "favorite_added", body);""")]
    [InlineData("""await channel.BasicPublishAsync("xivo", "nobody.knows", body);""")]
    public Task Nothing_is_offered_where_only_a_person_knows(string statements) =>
        UsageVerifier.VerifyNoCodeFixAsync<RoutingKeyMustBelongToAnEventFix>(Service.Of(statements));

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public Task Every_slip_is_mended_at_once(FixAllScope scope) => UsageVerifier.VerifyFixAllAsync<BindingPatternMustMatchAnEventFix>(
        Service.Of("""await channel.QueueBindAsync("q", "xivo", "calls.*"); await channel.QueueBindAsync("q", "xivo", "QueueMemberStatus");"""),
        Service.Of("""await channel.QueueBindAsync("q", "xivo", "calls.#"); await channel.QueueBindAsync("q", "xivo", "ami.QueueMemberStatus");"""),
        scope);

    [Fact]
    public Task All_uses_of_a_deprecated_event_get_the_replacement_that_was_chosen() => UsageVerifier.VerifyFixAllAsync<DeprecatedEventsMustNotBeUsedFix>(
        Service.Of("""var eventName = some; if (eventName == "chat_message_event" || eventName != "chat_message_event") return;"""),
        Service.Of("""var eventName = some; if (eventName == "chat_message_sent" || eventName != "chat_message_sent") return;"""),
        FixAllScope.Project,
        index: 1);
}
