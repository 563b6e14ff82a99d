using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class OutcomeOfTryPublishMustBeUsedTests
{
    private static Task VerifyAsync(string statements, bool mayBeUnfinished = false) => UsageVerifier.VerifyAnalyzerAsync($$"""
        using System;
        using System.Threading.Tasks;
        using BusContracts;

        using Wazo.Bus;

        class Service
        {
            async Task Run(MessageBus bus, CallCreated happening, bool flag)
            {
                {{statements}}
                await Task.Yield();
            }

            void Use(PublishOutcome outcome) { }
        }
        """,
        contracts: [new TestContract("") { Records = Platform.WazoRecords }],
        mayBeUnfinished: mayBeUnfinished);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""await {|BUS2017:bus.TryPublishAsync(happening)|};""")]
        [InlineData("""{|BUS2017:bus.TryPublishAsync(happening)|};""")]
        [InlineData("""await {|BUS2017:bus.TryPublishAsync(happening)|}.ConfigureAwait(false);""")]
        [InlineData("""if (flag) await {|BUS2017:bus.TryPublishAsync(happening)|};""")]
        [InlineData("""Func<Task> later = async () => await {|BUS2017:bus.TryPublishAsync(happening)|};""")]
        [InlineData("""await {|BUS2017:bus.TryPublishManyAsync([happening, happening])|};""")]
        [InlineData("""Action later = () => {|BUS2017:bus.TryPublishAsync(happening)|};""")]
        [InlineData("""void Later() => {|BUS2017:bus.TryPublishAsync(happening)|};""")]
        [InlineData("""for (var i = 0; i < 3; {|BUS2017:bus.TryPublishAsync(happening)|}) i++;""")]
        public Task An_outcome_that_nobody_sees(string statements) => VerifyAsync("#pragma warning disable CS4014\n" + statements);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""var outcome = await bus.TryPublishAsync(happening);""")]
        [InlineData("""_ = await bus.TryPublishAsync(happening);""")]
        [InlineData("""_ = bus.TryPublishAsync(happening);""")]
        [InlineData("""if (!(await bus.TryPublishAsync(happening)).IsConfirmed) throw new Exception();""")]
        [InlineData("""Use(await bus.TryPublishAsync(happening).ConfigureAwait(false));""")]
        [InlineData("""Func<Task<PublishOutcome>> later = () => bus.TryPublishAsync(happening);""")]
        [InlineData("""Func<Task<PublishOutcome>> later = async () => await bus.TryPublishAsync(happening);""")]
        [InlineData("""foreach (var outcome in await bus.TryPublishManyAsync([happening])) Use(outcome);""")]
        [InlineData("""await bus.PublishAsync(happening);""")]
        public Task An_outcome_that_is_used_or_waved_aside(string statements) => VerifyAsync(statements);

        [Theory]
        [InlineData("""await bus.TryPublishAsync(""")]
        [InlineData("""await bus.TryPublish""")]
        [InlineData("""var outcome = await""")]
        public Task Unfinished_code(string statements) => VerifyAsync(statements, mayBeUnfinished: true);

        [Fact]
        public Task Methods_of_others() => UsageVerifier.VerifyAnalyzerAsync("""
            using System.Threading.Tasks;

            class Other
            {
                Task<bool> TryPublishAsync() => Task.FromResult(true);
                async Task Run() => await TryPublishAsync();
            }
            """);
    }
}
