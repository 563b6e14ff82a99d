using BusContracts.Analyzers.Tests.Usage;
using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.CodeFixes;

/// <summary>A deprecated event's record is reported by the compiler, which knows nothing of what replaces it: the contract does.</summary>
public sealed class RecordFixTests
{
    private static readonly TestContract[] Contracts = [TestContract.WazoWithRecords];

    private static string Of(string statements, string usings = "using Wazo.Bus;") => $$"""
        using System;
        using BusContracts;
        {{usings}}

        class Service
        {
            void Run(MessageBus bus, SubscriptionBuilder on)
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData(0, "ChatMessageReceived")]
    [InlineData(1, "ChatMessageSent")]
    public Task Each_replacement_of_a_deprecated_record_is_offered(int index, string replacement) => UsageVerifier.VerifyCodeFixAsync<DeprecatedEventsMustNotBeUsedFix>(
        Of("on.Event<ChatMessageEvent>(_ => { });"),
        Of($"on.Event<{replacement}>(_ => {{ }});"),
        index,
        Contracts);

    [Theory]
    [InlineData("on.Event</* old */ ChatMessageEvent /* one */>(_ => { });", "on.Event</* old */ ChatMessageReceived /* one */>(_ => { });")]
    [InlineData("on.Event<Wazo.Bus.ChatMessageEvent>(_ => { });", "on.Event<Wazo.Bus.ChatMessageReceived>(_ => { });")]
    [InlineData("on.Event<global::Wazo.Bus.ChatMessageEvent>(_ => { });", "on.Event<global::Wazo.Bus.ChatMessageReceived>(_ => { });")]
    [InlineData("on.Event((Message<ChatMessageEvent> message) => { });", "on.Event((Message<ChatMessageReceived> message) => { });")]
    [InlineData("""_ = bus.ReadAsync<ChatMessageEvent>("x");""", """_ = bus.ReadAsync<ChatMessageReceived>("x");""")]
    [InlineData("_ = ChatMessageEvent.Binding();", "_ = ChatMessageReceived.Binding();")]
    [InlineData("_ = Wazo.Bus.ChatMessageEvent.Binding();", "_ = Wazo.Bus.ChatMessageReceived.Binding();")]
    [InlineData("_ = typeof(ChatMessageEvent);", "_ = typeof(ChatMessageReceived);")]
    [InlineData("object some = on; if (some is ChatMessageEvent { Msg: \"\" }) return;", "object some = on; if (some is ChatMessageReceived { Msg: \"\" }) return;")]
    public Task The_replacement_is_written_as_the_record_was(string statements, string mended) =>
        UsageVerifier.VerifyCodeFixAsync<DeprecatedEventsMustNotBeUsedFix>(Of(statements), Of(mended), contracts: Contracts);

    [Theory]
    [InlineData("using Wazo.Bus;\nusing Chat = Wazo.Bus.ChatMessageEvent;", "on.Event<Chat>(_ => { });", "on.Event<ChatMessageReceived>(_ => { });")]
    [InlineData("using Chat = Wazo.Bus.ChatMessageEvent;", "on.Event<Chat>(_ => { });", "on.Event<Wazo.Bus.ChatMessageReceived>(_ => { });")]
    [InlineData("using Wazo.Bus;\nusing ChatMessageReceived = System.String;", "on.Event<ChatMessageEvent>(_ => { });", "on.Event<Wazo.Bus.ChatMessageReceived>(_ => { });")]
    public Task A_name_that_means_another_type_is_not_written(string usings, string statements, string mended) =>
        UsageVerifier.VerifyCodeFixAsync<DeprecatedEventsMustNotBeUsedFix>(Of(statements, usings), Of(mended, usings), contracts: Contracts);

    [Fact]
    public Task What_the_replacement_has_not_is_left_to_the_compiler_to_tell() => UsageVerifier.VerifyCodeFixAsync<DeprecatedEventsMustNotBeUsedFix>(
        Of("on.Event<OrderPlaced>(message => Console.WriteLine(message.Data.Total));", "using Shop.Bus;"),
        Of("on.Event<OrderCreated>(message => Console.WriteLine(message.Data.Total));", "using Shop.Bus;"),
        contracts: [new TestContract(SmallContracts.Shop.Replace("orders.placed\n", "orders.placed\n    data: { total: integer }\n", StringComparison.Ordinal)).WithRecords()],
        mayBeUnfinished: true);

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public Task All_uses_get_the_replacement_that_was_chosen(FixAllScope scope) => UsageVerifier.VerifyFixAllAsync<DeprecatedEventsMustNotBeUsedFix>(
        Of("on.Event<ChatMessageEvent>(ChatMessageEvent.Binding(), _ => { });"),
        Of("on.Event<ChatMessageSent>(ChatMessageSent.Binding(), _ => { });"),
        scope,
        index: 1,
        Contracts);

    [Fact]
    public Task A_lone_replacement_is_written_everywhere() => UsageVerifier.VerifyFixAllAsync<DeprecatedEventsMustNotBeUsedFix>(
        Of("on.Event<OrderPlaced>(_ => { }); _ = OrderPlaced.RoutingKey();", "using Shop.Bus;"),
        Of("on.Event<OrderCreated>(_ => { }); _ = OrderCreated.RoutingKey();", "using Shop.Bus;"),
        FixAllScope.Project,
        contracts: [new TestContract(SmallContracts.Shop).WithRecords()]);

    [Fact]
    public Task Nothing_is_offered_where_the_contract_names_nothing() => UsageVerifier.VerifyNoCodeFixAsync<DeprecatedEventsMustNotBeUsedFix>(
        Of("on.Event<OrderPlaced>(_ => { });", "using Shop.Bus;"),
        [new TestContract(SmallContracts.Shop.Replace("replaced-by: [order_created]", "", StringComparison.Ordinal)).WithRecords()]);

    [Fact]
    public Task Nothing_is_offered_without_the_contract() => UsageVerifier.VerifyNoCodeFixAsync<DeprecatedEventsMustNotBeUsedFix>(
        Of("on.Event<ChatMessageEvent>(_ => { });"),
        [TestContract.WazoWithRecords with { Text = "" }]);
}
