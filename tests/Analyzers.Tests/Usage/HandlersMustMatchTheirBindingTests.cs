using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class HandlersMustMatchTheirBindingTests
{
    private static Task VerifyAsync(string statements, string? message = null) => UsageVerifier.VerifyAnalyzerAsync($$"""
        using System.Threading;
        using System.Threading.Tasks;
        using BusContracts;
        using Wazo.Bus;

        class Service
        {
            void Run(MessageBus bus, SubscriptionBuilder on, SubscriptionBuilder other, string some, Bindings bindings)
            {
                {{statements}}
            }

            static Bindings Make() => BindingPattern.Parse("calls.#");

            class Private : IEvent<Private> { static EventDescriptor<Private> IEvent<Private>.Descriptor => null; }
        }

        class Shows<TEvent> : IEventHandler<TEvent> where TEvent : class, IEvent<TEvent>
        {
            public Task HandleAsync(Message<TEvent> message, CancellationToken cancel) => Task.CompletedTask;
        }

        static class Own
        {
            public static SubscriptionBuilder Carefully(this SubscriptionBuilder on) => on.Prefetch(1);
            public static SubscriptionBuilder Handle<TEvent, THandler>(this SubscriptionBuilder on, int number) => on;
        }
        """,
        message,
        [TestContract.WazoWithRecords]);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""on.Event<CallCreated>({|BUS2013:CallUpdated.Binding()|}, _ => { });""",
            "The binding 'calls.call.updated' matches no message of call_created, whose routing key is 'calls.call.created', so the handler never runs")]
        [InlineData("""on.Event<CallCreated>({|BUS2013:BindingPattern.Parse("calls.*.updated")|}, _ => { });""", null)]
        [InlineData("""on.Event<CallCreated>({|BUS2013:BindingPattern.Parse("status.#")|}, _ => { });""", null)]
        [InlineData("""on.Event<AmiEvent>(_ => { }).Event<CallCreated>({|BUS2013:AmiEvent.Binding("Hangup")|}, _ => { });""", null)]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>({|BUS2013:CallUpdated.Binding()|});""",
            "The binding 'calls.call.updated' matches no message of call_created, whose routing key is 'calls.call.created', so the handler never runs")]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>(bindings: {|BUS2013:BindingPattern.Parse("status.#")|});""", null)]
        [InlineData("""ServiceHandlers.Handle<CallCreated, Shows<CallCreated>>(bindings: {|BUS2013:CallUpdated.Binding()|}, on: on);""", null)]
        public Task A_binding_of_something_else(string statements, string? message) => VerifyAsync(statements, message);

        [Theory]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", {|BUS2013:CallUpdated.Binding()|});""",
            "The binding 'calls.call.updated' matches no message of call_created, whose routing key is 'calls.call.created', so the loop gets none")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>(Queue.Shared("x"), cancel: default, bindings: {|BUS2013:BindingPattern.Parse("status.#")|});""", null)]
        public Task A_binding_of_something_else_than_a_loop_reads(string statements, string? message) => VerifyAsync(statements, message);
    }

    public sealed class ReportsASecondHandler
    {
        [Theory]
        [InlineData("""on.Event<CallCreated>(_ => { }).{|BUS2013:Event<CallCreated>|}(_ => { });""",
            "call_created has a handler in this subscription already: each message runs both, and one that is delivered again runs both again; put both into one handler, narrow one by bindings, or open a second subscription")]
        [InlineData("""on.Event<CallCreated>(_ => { }); on.Event<CallUpdated>(_ => { }); on.{|BUS2013:Event<CallCreated>|}((m, cancel) => { });""", null)]
        [InlineData("""on.Event<CallCreated>(_ => { }).Prefetch(7).Event<CallUpdated>(_ => { }).{|BUS2013:Event<CallCreated>|}(_ => { });""", null)]
        [InlineData("""on.Event<CallCreated>(_ => { }).{|BUS2013:Event<CallCreated>|}(_ => { }).{|BUS2013:Event<CallCreated>|}(_ => { });""", null)]
        [InlineData("""on.Event<CallCreated>(_ => { }); on.{|BUS2013:Event<CallCreated>|}(CallCreated.Binding(), _ => { });""", null)]
        [InlineData("""on.Event<AmiEvent>(AmiEvent.Binding("Hangup"), _ => { }); on.{|BUS2013:Event<AmiEvent>|}(AmiEvent.Binding("Hangup"), _ => { });""", null)]
        [InlineData("""on.Event<AmiEvent>(BindingPattern.Parse({|BUS2004:"ami.Hangup"|}), _ => { }).{|BUS2013:Event<AmiEvent>|}(BindingPattern.Parse({|BUS2004:"ami.Hangup"|}), _ => { });""", null)]
        [InlineData("""on.Event<CallCreated>(bindings, _ => { }).{|BUS2013:Event<CallCreated>|}(bindings, _ => { });""", null)]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>().{|BUS2013:Handle<CallCreated, Shows<CallCreated>>|}();""", null)]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>().Prefetch(7).{|BUS2013:Event<CallCreated>|}(_ => { });""", null)]
        [InlineData("""on.Event<CallCreated>(_ => { }); on.{|BUS2013:Handle<CallCreated, Shows<CallCreated>>|}(CallCreated.Binding());""", null)]
        [InlineData("""on.Event<CallEnded>(_ => { }).Handle<CallCreated, Shows<CallCreated>>().{|BUS2013:Event<CallEnded>|}(_ => { });""", null)]
        [InlineData("""on.Event<CallEnded>(_ => { }).Carefully().{|BUS2013:Event<CallEnded>|}(_ => { });""", null)]
        [InlineData("""on.Carefully().Event<CallEnded>(_ => { }); ServiceHandlers.{|BUS2013:Handle<CallEnded, Shows<CallEnded>>|}(on.Handle<CallCreated, Shows<CallCreated>>());""", null)]
        [InlineData("""if (some == "") { on.Event<CallCreated>(_ => { }); on.{|BUS2013:Event<CallCreated>|}(_ => { }); }""", null)]
        public Task Of_the_same_messages(string statements, string? message) => VerifyAsync(statements, message);
    }

    public sealed class GuardsASecondHandler
    {
        [Theory]
        [InlineData("""on.Event<CallCreated>(_ => { }).Event<CallUpdated>(_ => { });""")]
        [InlineData("""on.Event<AmiEvent>(AmiEvent.Binding("Hangup"), _ => { }).Event<AmiEvent>(AmiEvent.Binding("Newchannel"), _ => { });""")]
        [InlineData("""on.Event<AmiEvent>(_ => { }).Event<AmiEvent>(AmiEvent.Binding("Hangup"), _ => { });""")]
        [InlineData("""on.Event<AmiEvent>(AmiEvent.Binding(some), _ => { }).Event<AmiEvent>(AmiEvent.Binding(some + "Request"), _ => { });""")]
        [InlineData("""if (some == "") on.Event<CallCreated>(_ => { }); else on.Event<CallCreated>(_ => { });""")]
        [InlineData("""on.Event<CallCreated>(_ => { }); if (some == "") on.Event<CallCreated>(_ => { });""")]
        [InlineData("""on.Event<CallCreated>(Make(), _ => { }).Event<CallCreated>(Make(), _ => { });""")]
        [InlineData("""on.Event<CallCreated>(_ => { }); other.Event<CallCreated>(_ => { });""")]
        [InlineData("""on.Event<CallCreated>(_ => { }); on = other; on.Event<CallCreated>(_ => { });""")]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>().Handle<CallEnded, Shows<CallEnded>>().Event<CallUpdated>(_ => { });""")]
        [InlineData("""on.Handle<AmiEvent, Shows<AmiEvent>>(AmiEvent.Binding("Hangup")).Event<AmiEvent>(AmiEvent.Binding("Newchannel"), _ => { });""")]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>(); other.Handle<CallCreated, Shows<CallCreated>>();""")]
        [InlineData("""on.Handle<CallCreated, string>(1).Handle<CallCreated, string>(1).Event<CallCreated>(_ => { });""")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x"); _ = bus.ReadAsync<CallCreated>("x");""")]
        [InlineData("""on.Unknown(WazoBus.Contract, _ => { }).Unknown(WazoBus.Contract, _ => { });""")]
        public Task Of_other_messages_or_another_subscription(string statements) => VerifyAsync(statements);

        [Fact]
        public Task Of_another_subscription_of_the_bus() => UsageVerifier.VerifyAnalyzerAsync(
            """
            using System.Threading.Tasks;
            using BusContracts;
            using Wazo.Bus;

            class Service
            {
                async Task Run(MessageBus bus)
                {
                    await bus.SubscribeAsync("bills", on => on.Event<CallEnded>(_ => { }));
                    await bus.SubscribeAsync("boards", on => on.Event<CallEnded>(_ => { }));
                }
            }
            """,
            contracts: [TestContract.WazoWithRecords]);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""on.Event<CallCreated>(_ => { });""")]
        [InlineData("""on.Event<CallCreated>(CallCreated.Binding(), _ => { });""")]
        [InlineData("""on.Event<CallCreated>(BindingPattern.Parse("calls.#"), _ => { });""")]
        [InlineData("""on.Event<CallCreated>(BindingPattern.Parse($"calls.{some}"), _ => { });""")]
        [InlineData("""on.Event<CallCreated>(BindingPattern.Parse(some), _ => { });""")]
        [InlineData("""on.Event<CallCreated>(bindings, _ => { });""")]
        [InlineData("""on.Event<Private>(CallUpdated.Binding(), _ => { });""")]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>();""")]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>(CallCreated.Binding());""")]
        [InlineData("""on.Handle<CallCreated, Shows<CallCreated>>(bindings);""")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", CallCreated.Binding());""")]
        [InlineData("""_ = bus.ReadAsync<CallCreated>("x", bindings, on => on.Prefetch(7));""")]
        public Task A_binding_that_may_match(string statements) => VerifyAsync(statements);
    }
}
