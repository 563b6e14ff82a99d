using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class EventNameMustBelongToAnEventTests
{
    private const string Marked = """
        [EventName] public string Name { get; set; } = "call_created";
        private void Take([EventName] string name) { }
        private bool Is([EventName] string name) => name == "call_created";
        """;

    public sealed class Reports
    {
        [Theory]
        [InlineData("""Take({|BUS2008:"call_craeted"|});""")]
        [InlineData("""Name = {|BUS2008:"call_craeted"|};""")]
        [InlineData("""if (Name == {|BUS2008:"call_craeted"|}) return;""")]
        [InlineData("""if ({|BUS2008:"call_craeted"|} != Name) return;""")]
        [InlineData("""if (Name is {|BUS2008:"call_craeted"|}) return;""")]
        [InlineData("""if (Name is not ("call_created" or {|BUS2008:"call_udpated"|})) return;""")]
        [InlineData("""if (this is { Name: {|BUS2008:"call_craeted"|} }) return;""")]
        [InlineData("""if (this is { Name: "call_created" or not {|BUS2008:"call_craeted"|} }) return;""")]
        [InlineData("""if (Name is { Length: 12 } and {|BUS2008:"call_craeted"|}) return;""")]
        [InlineData("""if ((object)Name is {|BUS2008:"call_craeted"|}) return;""")]
        [InlineData("""if (Name == {|BUS2008:"call_" + "craeted"|}) return;""")]
        [InlineData("""if (Name == {|BUS2008:"call\u005fcraeted"|} || Name == {|BUS2008:@"call_craeted"|}) return;""")]
        [InlineData("""const string slip = "call_craeted"; if (Name == {|BUS2008:slip|}) return;""")]
        [InlineData("""switch (Name) { case {|BUS2008:"call_craeted"|}: return; }""")]
        [InlineData("""switch (Name) { case {|BUS2008:"call_craeted"|} when flag: return; }""")]
        [InlineData("""_ = Name switch { {|BUS2008:"Call_Created"|} => 1, _ => 2 };""")]
        [InlineData("""Take({|BUS2008:"user_updated"|});""")]
        [InlineData("""Take({|BUS2008:"users_forwards_bussy_updated"|});""")]
        public Task A_slip_where_a_name_is_expected(string statements) => UsageVerifier.VerifyAnalyzerAsync(Service.Of(statements, Marked));

        [Theory]
        [InlineData("""switch (some) { case "call_created": return; case "call_ended": return; case {|BUS2008:"call_update"|}: return; }""")]
        [InlineData("""_ = some switch { "call_created" or "call_ended" => 1, {|BUS2008:"call_update"|} => 2, _ => 3 };""")]
        [InlineData("""_ = new Dictionary<string, int> { ["call_created"] = 1, ["call_ended"] = 2, [{|BUS2008:"call_update"|}] = 3 };""")]
        [InlineData("""_ = new Dictionary<string, int> { { "call_created", 1 }, { "call_ended", 2 }, { {|BUS2008:"call_update"|}, 3 } };""")]
        [InlineData("""var eventName = some; if (eventName == {|BUS2008:"call_craeted"|}) return;""")]
        public Task A_slip_among_names_of_the_contract(string statements) => UsageVerifier.VerifyStatementsAsync(statements);

        [Fact]
        public Task What_was_meant() => UsageVerifier.VerifyAnalyzerAsync(
            Service.Of("""Take({|BUS2008:"call_craeted"|});""", Marked),
            "No event of Wazo.Bus is called 'call_craeted', so this never applies; did you mean 'call_created'?");

        [Fact]
        public Task Any_unknown_name_where_no_event_takes_all() => UsageVerifier.VerifyAnalyzerAsync(
            Service.Of("""Take({|BUS2008:"something_else"|}); Take("order_created");""", Marked.Replace("call_created", "order_created", StringComparison.Ordinal)),
            "No event of Shop.Bus is called 'something_else', so this never applies",
            contracts: [SmallContracts.Shop]);

        [Fact]
        public Task Where_the_mark_stands_elsewhere_than_the_name() => UsageVerifier.VerifyAnalyzerAsync("""
            using BusContracts.Annotations;

            record Told([property: EventName] string First, [param: EventName] string Second)
            {
                [EventName] public const string Mark = "call_created", Other = {|BUS2008:"call_udpated"|};
            }

            partial class Board
            {
                partial void Take(string name);
                partial void Take([EventName] string name) { }
                partial void Show([EventName] string name);
                partial void Show(string name) => _ = name == {|BUS2008:"call_craeted"|};

                bool Is(Told told)
                {
                    Take({|BUS2008:"call_craeted"|});
                    Show({|BUS2008:"call_craeted"|});
                    return told.First == {|BUS2008:"call_craeted"|} || new Told("", {|BUS2008:"call_craeted"|}) == told;
                }
            }
            """);

        [Fact]
        public Task The_name_of_a_message_of_the_runtime() => UsageVerifier.VerifyAnalyzerAsync("""
            using BusContracts;

            static class Use
            {
                static bool IsNew<T>(Message<T> message) where T : class, IEvent<T> => message.Name == {|BUS2008:"call_creatd"|};
            }
            """);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""Take("call_created");""")]
        [InlineData("""Take("users_forwards_busy_updated");""")]
        [InlineData("""Take("service_registered");""")]
        [InlineData("""Take("QueueMemberStatus");""")]
        [InlineData("""Take(some);""")]
        [InlineData("""Take($"users_forwards_{some}_updated");""")]
        [InlineData("""if (Name == "PeerStatus") return;""")]
        [InlineData("""if (some == "call_craeted") return;""")]
        [InlineData("""if (some.Length == 3 && some == other) return;""")]
        [InlineData("""const string eventName = "call_craeted"; if (eventName == "call_created" || Name == some || Name == null) return;""")]
        [InlineData("""switch (some) { case "created": return; case "updated": return; case "call_craeted": return; }""")]
        [InlineData("""switch (some) { case "call_created": return; case "call_ended": return; case "order_paid": return; case "": return; }""")]
        [InlineData("""switch (user.ToString().Length) { case 1: return; case 2: return; }""")]
        [InlineData("""_ = new Dictionary<string, int> { ["call_craeted"] = 1, ["call_ended"] = 2 };""")]
        [InlineData("""_ = new List<string> { "call_created", "call_ended", "call_craeted" };""")]
        [InlineData("""var eventName = some; if (eventName == "order_paid" || eventName == "") return;""")]
        [InlineData("""Console.WriteLine("call_craeted happened");""")]
        public Task A_name_of_an_event_or_of_something_else(string statements) => UsageVerifier.VerifyAnalyzerAsync(Service.Of(statements, Marked));

        [Theory]
        [InlineData("""switch (Name) { case }""")]
        [InlineData("""if (Name == ) return;""")]
        [InlineData("""if (Name is "call_) return;""")]
        [InlineData("""_ = Name switch { "call_created" => , };""")]
        [InlineData("""_ = new Dictionary<string, int> { [] = 1, { "call_created" } };""")]
        public Task Unfinished_code(string statements) => UsageVerifier.VerifyAnalyzerAsync(Service.Of(statements, Marked), mayBeUnfinished: true);

        [Fact]
        public Task Without_a_contract() =>
            UsageVerifier.VerifyAnalyzerAsync(Service.Of("""Take("call_craeted");""", Marked), contracts: []);
    }
}
