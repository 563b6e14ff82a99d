using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.Usage;

public static class BindingsMustNotBeTooWideTests
{
    private static readonly TestContract[] Contracts = [TestContract.WazoWithRecords];

    private static string Handlers(string statements) => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using BusContracts;
        using Wazo.Bus;

        class Service
        {
            void Run(MessageBus bus, SubscriptionBuilder on, Bindings bindings, string some)
            {
                {{statements}}
            }

            class Shows<TEvent> : IEventHandler<TEvent> where TEvent : class, IEvent<TEvent>
            {
                public Task HandleAsync(Message<TEvent> message, CancellationToken cancel) => Task.CompletedTask;
            }
        }
        """;

    public sealed class Reports
    {
        [Theory]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2016:"#"|});""",
            "'#' brings every message of Wazo.Bus, those of 'ami.{event_name}' included, which take any name and are many; bind the keys of the events that are handled")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2016:"*.#"|});""", null)]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2016:"*.*"|});""", null)]
        [InlineData("""await channel.ExchangeBindAsync("mine", "xivo", {|BUS2016:"#"|});""", null)]
        public Task Wildcards_alone_on_the_exchange_of_the_contract(string statements, string? message) => UsageVerifier.VerifyStatementsAsync(statements, message);

        [Theory]
        [InlineData("""on.Event<CallCreated>({|BUS2016:BindingPattern.Everything|}, _ => { });""",
            "'#' brings every message of Wazo.Bus, those of 'ami.{event_name}' included, which take any name and are many; without bindings the handler gets every call_created and nothing else")]
        [InlineData("""on.Event<CallCreated>({|BUS2016:BindingPattern.Parse("*.#")|}, _ => { });""", null)]
        [InlineData("""on.Event<CallEnded>(_ => { }).Event<CallCreated>({|BUS2016:BindingPattern.Everything|}, _ => { });""", null)]
        [InlineData("""on.Event<CallCreated>({|BUS2016:BindingPattern.Everything|}, _ => { }); if (some == "") on.Event<AmiEvent>(_ => { });""", null)]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>({|BUS2016:BindingPattern.Everything|});""", null)]
        [InlineData("""on.Handle<CallEnded, Shows<CallEnded>>().Event<CallCreated>({|BUS2016:BindingPattern.Parse("#")|}, _ => { });""", null)]
        public Task A_handler_of_one_event_under_everything(string statements, string? message) => UsageVerifier.VerifyAnalyzerAsync(Handlers(statements), message, Contracts);
    }

    public sealed class ReportsALoop
    {
        [Theory]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", {|BUS2016:BindingPattern.Everything|});""",
            "'#' brings every message of Wazo.Bus, those of 'ami.{event_name}' included, which take any name and are many; without bindings the loop gets every call_created and nothing else")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", {|BUS2016:BindingPattern.Everything|}, on => on.Event<CallEnded>(_ => { }));""", null)]
        public Task Of_one_event_under_everything(string statements, string? message) => UsageVerifier.VerifyAnalyzerAsync(Handlers(statements), message, Contracts);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.QueueBindAsync("q", exchange, "#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "orders", "#");""")]
        [InlineData("""await channel.QueueUnbindAsync("q", "xivo", "#");""")]
        [InlineData("""await channel.ExchangeUnbindAsync("mine", "xivo", "#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "ami.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "#.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2015:"*.*.*"|});""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", $"{some}.#");""")]
        [InlineData("""_ = BindingPattern.Parse("#");""")]
        [InlineData("""Console.WriteLine("#");""")]
        public Task What_is_narrower_or_belongs_elsewhere(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Theory]
        [InlineData("""on.Event<CallCreated>(_ => { });""")]
        [InlineData("""on.Event<CallCreated>(BindingPattern.Parse("calls.#"), _ => { });""")]
        [InlineData("""on.Event<CallCreated>(BindingPattern.Parse(some), _ => { });""")]
        [InlineData("""on.Event<CallCreated>(bindings, _ => { });""")]
        [InlineData("""on.Event<AmiEvent>(BindingPattern.Everything, _ => { });""")]
        [InlineData("""on.Unknown(WazoBus.Contract, _ => { });""")]
        [InlineData("""on.Event<CallCreated>(BindingPattern.Everything, _ => { }).Unknown(WazoBus.Contract, _ => { });""")]
        [InlineData("""on.Event<CallCreated>(BindingPattern.Everything, _ => { }); on.Event<AmiEvent>(_ => { });""")]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>();""")]
        [InlineData("""on.Handle<AmiEvent, Shows<AmiEvent>>(BindingPattern.Everything);""")]
        [InlineData("""on.Event<CallCreated>(BindingPattern.Everything, _ => { }).Handle<AmiEvent, Shows<AmiEvent>>();""")]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>(BindingPattern.Everything); on.Unknown(WazoBus.Contract, _ => { });""")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", CallCreated.Binding());""")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", BindingPattern.Everything, on => on.Prefetch(9).Unknown(WazoBus.Contract, _ => { }));""")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", BindingPattern.Everything, More); void More(SubscriptionBuilder builder) => builder.Unknown(WazoBus.Contract, _ => { });""")]
        public Task Handlers_that_are_narrow_or_need_it(string statements) => UsageVerifier.VerifyAnalyzerAsync(Handlers(statements), contracts: Contracts);

        [Fact]
        public Task A_contract_in_which_every_event_has_its_name() =>
            UsageVerifier.VerifyStatementsAsync("""await channel.QueueBindAsync("q", "shop", "#");""", contracts: [SmallContracts.Shop]);

        [Fact]
        public Task Without_a_contract() => UsageVerifier.VerifyStatementsAsync("""await channel.QueueBindAsync("q", "xivo", "#");""", contracts: []);
    }

    public sealed class Fixes
    {
        [Theory]
        [InlineData(FixAllScope.Document)]
        [InlineData(FixAllScope.Project)]
        [InlineData(FixAllScope.Solution)]
        public Task The_bindings_are_left_out(FixAllScope scope) => UsageVerifier.VerifyFixAllAsync<BindingsMustNotBeTooWideFix>(
            Handlers("""on.Event<CallCreated>(BindingPattern.Everything, _ => { /* new */ }); on.Event<CallEnded>(BindingPattern.Parse("#"), _ => { });"""),
            Handlers("""on.Event<CallCreated>(_ => { /* new */ }); on.Event<CallEnded>(_ => { });"""),
            scope,
            contracts: Contracts);

        [Theory]
        [InlineData("on.Handle<CallCreated, Shows<CallCreated>>(BindingPattern.Everything);", "on.Handle<CallCreated, Shows<CallCreated>>();")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", BindingPattern.Everything);""", """_ = bus.ReadAsync<CallCreated>("x");""")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", BindingPattern.Everything, cancel: default);""", """_ = bus.ReadAsync<CallCreated>("x", cancel: default);""")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", BindingPattern.Everything, on => on.Prefetch(9));""", """_ = bus.ReadAsync<CallCreated>("x", null, on => on.Prefetch(9));""")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", on: null, bindings: BindingPattern.Everything);""", """_ = bus.ReadAsync<CallCreated>("x", on: null, bindings: null);""")]
        public Task What_is_left_still_compiles(string statements, string mended) =>
            UsageVerifier.VerifyCodeFixAsync<BindingsMustNotBeTooWideFix>(Handlers(statements), Handlers(mended), contracts: Contracts);

        [Fact]
        public Task For_a_queue_only_a_person_knows() =>
            UsageVerifier.VerifyNoCodeFixAsync<BindingsMustNotBeTooWideFix>(Service.Of("""await channel.QueueBindAsync("q", "xivo", "#");"""));
    }
}
