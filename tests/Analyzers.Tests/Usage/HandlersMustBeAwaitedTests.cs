using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BusContracts.Analyzers.Tests.Usage;

public static class HandlersMustBeAwaitedTests
{
    private static readonly TestContract[] Contracts = [TestContract.WazoWithRecords];

    private static string Of(string statements) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using BusContracts;
        using Wazo.Bus;

        class Service
        {
            void Run(SubscriptionBuilder on)
            {
                {{statements}}
            }

            class Saver
            {
                public Saver Next { get; set; }
                public Task SaveAsync(object message) => Task.CompletedTask;
                public ValueTask SaveAsValueTask(object message) => default;
                public void Save(object message) { }
            }

            static async void OnVoid(Message<CallCreated> message) => await Task.Yield();
            static async void OnVoidToo(Message<CallCreated> message, CancellationToken cancel) => await Task.Yield();
            static void Show(Message<CallCreated> message) { }
            static async Task SaveAsync(Message<CallCreated> message) => await Task.Yield();
            static async ValueTask SaveAsValueTask(Message<CallCreated> message) => await Task.Yield();
            static async ValueTask<int> CountAsync(object message) { await Task.Yield(); return 1; }
        }
        """;

    public sealed class Reports
    {
        [Theory]
        [InlineData("""on.Event<CallCreated>({|BUS2018:OnVoid|});""",
            "Nothing can wait for OnVoid, which is async void, so the message is acknowledged before the work is done, and an exception is lost or ends the process; return Task instead")]
        [InlineData("""on.Event<CallCreated>({|BUS2018:OnVoidToo|});""", null)]
        [InlineData("""on.Event<CallCreated>(CallCreated.Binding(), {|BUS2018:OnVoid|});""", null)]
        [InlineData("""on.Event<CallCreated>({|BUS2018:new Action<Message<CallCreated>>(OnVoid)|});""", null)]
        [InlineData("""Action<Message<CallCreated>> handler = {|BUS2018:async m => await SaveAsync(m)|}; on.Event<CallCreated>(handler);""", null)]
        [InlineData("""on.Event((Action<Message<CallCreated>>)({|BUS2018:async m => await SaveAsync(m)|}));""", null)]
        [InlineData("""on.Event<CallCreated>(m => {|BUS2018:SaveAsValueTask(m)|});""",
            "Nobody awaits the ValueTask of this call, so the message is acknowledged before the work is done, and an exception is lost or ends the process; make the handler async and await it")]
        [InlineData("""on.Event<CallCreated>(m => {|BUS2018:SaveAsync(m).ConfigureAwait(false)|});""", null)]
        [InlineData("""on.Event<CallCreated>(m => { {|BUS2018:SaveAsync(m)|}; });""", null)]
        [InlineData("""on.Event<CallCreated>((m, cancel) => { if (m.Data is not null) { Show(m); {|BUS2018:SaveAsync(m)|}; } });""", null)]
        [InlineData("""on.Event<CallCreated>(delegate (Message<CallCreated> m) { {|BUS2018:SaveAsync(m)|}; });""", null)]
        [InlineData("""on.Unknown(WazoBus.Contract, m => {|BUS2018:CountAsync(m)|});""", null)]
        [InlineData("""Saver saver = null; on.Event<CallCreated>(m => { {|BUS2018:saver?.SaveAsync(m)|}; });""",
            "Nobody awaits the Task of this call, so the message is acknowledged before the work is done, and an exception is lost or ends the process; make the handler async and await it")]
        [InlineData("""Saver saver = null; on.Event<CallCreated>(m => { {|BUS2018:saver?.Next?.SaveAsValueTask(m)|}; });""",
            "Nobody awaits the ValueTask of this call, so the message is acknowledged before the work is done, and an exception is lost or ends the process; make the handler async and await it")]
        [InlineData("""on.Undecodable(m => { {|BUS2018:CountAsync(m)|}; });""", null)]
        public Task Work_that_nobody_waits_for(string statements, string? message) => UsageVerifier.VerifyAnalyzerAsync(Of(statements), message, Contracts);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""on.Event<CallCreated>(Show);""")]
        [InlineData("""on.Event<CallCreated>(SaveAsync);""")]
        [InlineData("""on.Event<CallCreated>(m => SaveAsync(m));""")]
        [InlineData("""on.Event<CallCreated>(async m => await SaveAsync(m));""")]
        [InlineData("""on.Event<CallCreated>(async m => await SaveAsValueTask(m));""")]
        [InlineData("""on.Event<CallCreated>(async (m, cancel) => { await SaveAsync(m); return Handling.Handled; });""")]
        [InlineData("""on.Event<CallCreated>(m => { _ = SaveAsync(m); });""")]
        [InlineData("""on.Event<CallCreated>(m => { Show(m); });""")]
        [InlineData("""Saver saver = null; on.Event<CallCreated>(m => { saver?.Save(m); _ = saver?.SaveAsync(m); });""")]
        [InlineData("""on.Event<CallCreated>(m => { var task = SaveAsync(m); task.Wait(); });""")]
        [InlineData("""on.Event<CallCreated>(m => { SaveAsync(m).GetAwaiter().GetResult(); });""")]
        [InlineData("""on.Event<CallCreated>(m => { Func<Task> later = () => SaveAsync(m); Action now = () => { SaveAsync(m); }; });""")]
        [InlineData("""Action<Message<CallCreated>> other = OnVoid; Action<Message<CallCreated>> handler = Show; on.Event<CallCreated>(handler);""")]
        public Task Work_that_is_waited_for_or_waved_aside(string statements) =>
            UsageVerifier.VerifyAnalyzerAsync("#pragma warning disable CS4014\n" + Of(statements), contracts: Contracts);

        [Theory]
        [InlineData("""on.Event<CallCreated>(m => SaveAsValueTask(""")]
        [InlineData("""on.Event<CallCreated>(m => { SaveAsync(m)""")]
        [InlineData("""on.Event<CallCreated>();""")]
        [InlineData("""on.Event<CallCreated>(Nobody);""")]
        public Task Unfinished_code(string statements) => UsageVerifier.VerifyAnalyzerAsync(Of(statements), contracts: Contracts, mayBeUnfinished: true);

        [Fact]
        public Task Handlers_of_other_libraries() => UsageVerifier.VerifyAnalyzerAsync(
            """
            using System;
            using System.Threading.Tasks;

            class Other
            {
                class SubscriptionBuilder { public void Event<T>(Action<T> handler) { } }
                static async void OnVoid(int number) => await Task.Yield();
                void Run(SubscriptionBuilder on) { on.Event<int>(OnVoid); on.Event<int>(n => { Task.Delay(n); }); }
            }
            """,
            contracts: Contracts);
    }

    public sealed class Fixes
    {
        [Theory]
        [InlineData("""on.Event<CallCreated>(m => SaveAsValueTask(m));""", """on.Event<CallCreated>(async m => await SaveAsValueTask(m));""")]
        [InlineData("""on.Event<CallCreated>(/* saves */ (m, cancel) => { /* now */ SaveAsync(m); });""", """on.Event<CallCreated>(/* saves */ async (m, cancel) => { /* now */ await SaveAsync(m); });""")]
        [InlineData("""on.Event<CallCreated>(delegate (Message<CallCreated> m) { SaveAsync(m); });""", """on.Event<CallCreated>(async delegate (Message<CallCreated> m) { await SaveAsync(m); });""")]
        [InlineData("""on.Event<CallCreated>(m => { SaveAsync(m); SaveAsync(m); });""", """on.Event<CallCreated>(async m => { await SaveAsync(m); await SaveAsync(m); });""")]
        [InlineData("""on.Event<CallCreated>(m => { if (m.Data is null) SaveAsync(m).ConfigureAwait(false); else { SaveAsValueTask(m); } });""", """on.Event<CallCreated>(async m => { if (m.Data is null) await SaveAsync(m).ConfigureAwait(false); else { await SaveAsValueTask(m); } });""")]
        public Task The_call_is_awaited(string statements, string fixedStatements) =>
            UsageVerifier.VerifyCodeFixAsync<HandlersMustBeAwaitedFix>(Of(statements), Of(fixedStatements), contracts: Contracts);

        [Theory]
        [InlineData(FixAllScope.Document)]
        [InlineData(FixAllScope.Project)]
        [InlineData(FixAllScope.Solution)]
        public Task All_calls_are_awaited(FixAllScope scope) => UsageVerifier.VerifyFixAllAsync<HandlersMustBeAwaitedFix>(
            Of("""on.Event<CallCreated>(m => SaveAsValueTask(m)); on.Unknown(WazoBus.Contract, m => { CountAsync(m); CountAsync(0); });"""),
            Of("""on.Event<CallCreated>(async m => await SaveAsValueTask(m)); on.Unknown(WazoBus.Contract, async m => { await CountAsync(m); await CountAsync(0); });"""),
            scope,
            contracts: Contracts);

        [Theory]
        [InlineData("""on.Event<CallCreated>(OnVoid);""")]
        [InlineData("""Action<Message<CallCreated>> handler = m => { SaveAsync(m); }; on.Event<CallCreated>(handler);""")]
        public Task What_would_still_be_async_void_is_left_to_a_person(string statements) =>
            UsageVerifier.VerifyNoCodeFixAsync<HandlersMustBeAwaitedFix>(Of(statements), Contracts);

        [Theory]
        [InlineData("""on.Event<CallCreated>(m => { lock (this) { SaveAsync(m); } });""")]
        [InlineData("""on.Event<CallCreated>(m => { SaveAsync(m); lock (this) SaveAsync(m); });""")]
        [InlineData("""on.Event<CallCreated>(m => { unsafe { SaveAsync(m); } });""")]
        [InlineData("""unsafe { on.Event<CallCreated>(m => { SaveAsync(m); }); }""")]
        [InlineData("""unsafe void Take() => on.Event<CallCreated>(m => { SaveAsync(m); });""")]
        [InlineData("""Saver saver = null; on.Event<CallCreated>(m => { SaveAsync(m); saver?.SaveAsync(m); });""")]
        public Task Where_one_of_the_calls_cannot_be_awaited_so_the_handler_is_left_to_a_person(string statements) =>
            UsageVerifier.VerifyNoCodeFixAsync<HandlersMustBeAwaitedFix>(Of(statements), Contracts);
    }
}
