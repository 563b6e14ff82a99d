using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class ConstantsMustFitTheirPlaceholderTests
{
    private static Task VerifyAsync(string statements, string? message = null, TestContract[]? contracts = null, bool mayBeUnfinished = false) => UsageVerifier.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;
        using Wazo.Bus;

        class Service
        {
            void Run(string some, bool flag)
            {
                {{statements}}
            }
        }
        """,
        message,
        contracts ?? [TestContract.WazoWithRecords],
        mayBeUnfinished);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""AmiEvent.RoutingKey({|BUS2012:"Queue.MemberStatus"|});""",
            "'Queue.MemberStatus' cannot stand for 'event_name': it holds a '.', and the placeholder stands for one word, so this call throws")]
        [InlineData("""AmiEvent.RoutingKey({|BUS2012:""|});""", "'' cannot stand for 'event_name': it is empty, and a key has no empty words, so this call throws")]
        [InlineData("""AmiEvent.Binding({|BUS2012:"Queue*"|});""", "'Queue*' cannot stand for 'event_name': it holds the wildcard '*', so this call throws")]
        [InlineData("""AmiEvent.Binding(eventName: {|BUS2012:"#"|});""", null)]
        [InlineData("""AmiEvent.Binding(flag ? "Hangup" : {|BUS2012:"Hang.up"|});""", null)]
        [InlineData("""ServiceRegisteredEvent.RoutingKey({|BUS2012:"a..b"|});""", "'a..b' cannot stand for 'service_name': it has an empty word, so this call throws")]
        public Task A_constant_that_the_builder_refuses(string statements, string? message) => VerifyAsync(statements, message);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""AmiEvent.RoutingKey("QueueMemberStatus");""")]
        [InlineData("""AmiEvent.RoutingKey(some);""")]
        [InlineData("""AmiEvent.RoutingKey($"Queue.{some}");""")]
        [InlineData("""AmiEvent.Binding();""")]
        [InlineData("""AmiEvent.Binding(null);""")]
        [InlineData("""ServiceRegisteredEvent.RoutingKey("my.own.service");""")]
        public Task A_value_that_may_stand_there(string statements) => VerifyAsync(statements);

        [Fact]
        public Task An_event_of_no_contract_of_the_project() => VerifyAsync("""AmiEvent.RoutingKey("Queue.MemberStatus");""", contracts: [new TestContract(SmallContracts.Shop) { Records = Platform.WazoRecords }]);

        [Theory]
        [InlineData("""AmiEvent.RoutingKey(""")]
        [InlineData("""AmiEvent.RoutingKey("Queue.", );""")]
        public Task Unfinished_code(string statements) => VerifyAsync(statements, mayBeUnfinished: true, contracts: [SmallContracts.Shop, TestContract.WazoWithRecords]);
    }
}
