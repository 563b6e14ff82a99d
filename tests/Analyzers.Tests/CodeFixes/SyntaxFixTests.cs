using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.CodeFixes;

public static class SyntaxFixTests
{
    public sealed class Declarations
    {
        [Theory]
        [InlineData("""await channel.ExchangeDeclareAsync("xivo", "topic");""", """await channel.ExchangeDeclareAsync("xivo", "topic", durable: true);""")]
        [InlineData("""await channel.ExchangeDeclareAsync("xivo", "topic", /* no */ false);""", """await channel.ExchangeDeclareAsync("xivo", "topic", /* no */ true);""")]
        [InlineData("""await channel.ExchangeDeclareAsync("xivo", durable: true, type: ExchangeType.Direct);""", """await channel.ExchangeDeclareAsync("xivo", durable: true, type: "topic");""")]
        public Task The_exchange_is_declared_as_the_contract_says(string statements, string fixedStatements) =>
            UsageVerifier.VerifyCodeFixAsync<EventsMustGoToTheirExchangeFix>(Service.Of(statements), Service.Of(fixedStatements));

        [Theory]
        [InlineData(FixAllScope.Document)]
        [InlineData(FixAllScope.Project)]
        [InlineData(FixAllScope.Solution)]
        public Task Everywhere(FixAllScope scope) => UsageVerifier.VerifyFixAllAsync<EventsMustGoToTheirExchangeFix>(
            Service.Of("""await channel.ExchangeDeclareAsync("xivo", "fanout", true); await channel.ExchangeDeclareAsync("xivo", "topic");"""),
            Service.Of("""await channel.ExchangeDeclareAsync("xivo", "topic", true); await channel.ExchangeDeclareAsync("xivo", "topic", durable: true);"""),
            scope);

        [Fact]
        public Task A_key_on_another_exchange_is_left_to_a_person() => UsageVerifier.VerifyNoCodeFixAsync<EventsMustGoToTheirExchangeFix>(
            Service.Of("""await channel.BasicPublishAsync("", "calls.call.created", body);"""));
    }

    public sealed class Outcomes
    {
        private static readonly TestContract[] Contracts = [TestContract.WazoWithRecords];

        private static string Of(string statements) => Service.Of("#pragma warning disable CS4014\n" + statements, "private MessageBus bus; private Wazo.Bus.CallCreated created;");

        [Theory]
        [InlineData("""await bus.TryPublishAsync(created); // now""", """await bus.PublishAsync(created); // now""")]
        [InlineData("""await bus. /* try */ TryPublishAsync(created, null).ConfigureAwait(false);""", """await bus. /* try */ PublishAsync(created, null).ConfigureAwait(false);""")]
        [InlineData("""await bus.TryPublishAsync<Wazo.Bus.CallCreated>(created);""", """await bus.PublishAsync<Wazo.Bus.CallCreated>(created);""")]
        [InlineData("""await bus.TryPublishManyAsync([created]);""", """await bus.PublishManyAsync([created]);""")]
        [InlineData("""await (bus.TryPublishAsync(created)).ConfigureAwait(false);""", """await (bus.PublishAsync(created)).ConfigureAwait(false);""")]
        [InlineData("""await (bus.TryPublishAsync(created).ConfigureAwait(false));""", """await (bus.PublishAsync(created).ConfigureAwait(false));""")]
        [InlineData("""await Task.Run(async () => { await bus.TryPublishAsync(created); });""", """await Task.Run(async () => { await bus.PublishAsync(created); });""")]
        public Task The_method_that_throws_is_called(string statements, string fixedStatements) =>
            UsageVerifier.VerifyCodeFixAsync<OutcomeOfTryPublishMustBeUsedFix>(Of(statements), Of(fixedStatements), contracts: Contracts);

        [Theory]
        [InlineData(FixAllScope.Document)]
        [InlineData(FixAllScope.Project)]
        [InlineData(FixAllScope.Solution)]
        public Task Everywhere(FixAllScope scope) => UsageVerifier.VerifyFixAllAsync<OutcomeOfTryPublishMustBeUsedFix>(
            Of("""await bus.TryPublishAsync(created); if (flag) await bus.TryPublishAsync(created);"""),
            Of("""await bus.PublishAsync(created); if (flag) await bus.PublishAsync(created);"""),
            scope,
            contracts: Contracts);

        [Theory]
        [InlineData("""bus.TryPublishAsync(created);""")]
        [InlineData("""bus.TryPublishAsync(created).ConfigureAwait(false);""")]
        [InlineData("""await Task.Run(() => { bus.TryPublishAsync(created); });""")]
        [InlineData("""await Task.Run(() => { if (flag) bus.TryPublishAsync(created).ConfigureAwait(false); });""")]
        [InlineData("""await Later(() => bus.TryPublishAsync(created)); static Task Later(Action action) => Task.CompletedTask;""")]
        public Task What_is_not_awaited_is_left_to_a_person(string statements) =>
            UsageVerifier.VerifyNoCodeFixAsync<OutcomeOfTryPublishMustBeUsedFix>(Of(statements), Contracts);
    }
}
