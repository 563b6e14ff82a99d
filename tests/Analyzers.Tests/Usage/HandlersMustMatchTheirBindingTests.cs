using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class HandlersMustMatchTheirBindingTests
{
    private static Task VerifyAsync(string statements, string? message = null) => UsageVerifier.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;
        using BusContracts;
        using Wazo.Bus;

        class Service
        {
            void Run(SubscriptionBuilder on, string some, Bindings bindings)
            {
                {{statements}}
            }

            class Private : IEvent<Private> { static EventDescriptor<Private> IEvent<Private>.Descriptor => null; }
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
        public Task A_binding_of_something_else(string statements, string? message) => VerifyAsync(statements, message);
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
        public Task A_binding_that_may_match(string statements) => VerifyAsync(statements);
    }
}
