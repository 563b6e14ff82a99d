using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public static class EventsMustBeInTheTargetReleaseTests
{
    private const string Members = """
        [EventName] public string Name { get; set; }
        private void Take([EventName] string name) { }
        """;

    private static readonly TestContract Wazo = TestContract.Wazo with { TargetRelease = "16.07" };

    private static Task VerifyAsync(string statements, string? message = null, TestContract? contract = null) =>
        UsageVerifier.VerifyAnalyzerAsync(Service.Of(statements, Members), message, [contract ?? Wazo]);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""Take({|BUS2007:"favorite_added"|});""", "The event 'favorite_added' is not available: since 17.01; the target release is 16.07")]
        [InlineData("""if (Name == {|BUS2007:"call_held"|}) return;""", "The event 'call_held' is not available: since 16.08; the target release is 16.07")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2007:"calls.hold.created"|}, body);""", "The event of the key 'calls.hold.created' is not available: since 16.08; the target release is 16.07")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2007:$"directory.{user}.favorite.created"|}, body);""", null)]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", {|BUS2007:"calls.relocate.*"|});""", "The event of the pattern 'calls.relocate.*' is not available: since 17.16; the target release is 16.07")]
        [InlineData("""BindingPattern.Parse({|BUS2007:"plugin.install.#"|});""", null)]
        [InlineData("""_ = new Acl({|BUS2007:$"events.relocates.{user}"|});""", null)]
        [InlineData("""_ = new AclPattern({|BUS2007:"events.relocates.me"|});""", "The event of the ACL pattern 'events.relocates.me' is not available: since 17.16; the target release is 16.07")]
        [InlineData("""_ = new AclPattern({|BUS2007:"!events.relocates.me"|});""", "The event of the ACL pattern '!events.relocates.me' is not available: since 17.16; the target release is 16.07")]
        public Task A_text_of_an_event_that_is_not_there_yet(string statements, string? message) => VerifyAsync(statements, message);

        [Fact]
        public Task A_name_that_is_known_to_be_later_only() => VerifyAsync(
            """Take({|BUS2007:"call_created"|});""",
            "The event 'call_created' is not available: after 15.19; the target release is 15.19",
            Wazo with { TargetRelease = "15.19" });

        [Theory]
        [InlineData("""Take({|BUS2007:"order_filed"|});""", "The event 'order_filed' is not available: removed in 1.10; the target release is 1.10")]
        [InlineData("""await channel.QueueBindAsync("q", "shop", {|BUS2007:"orders.filed"|});""", null)]
        public Task What_is_no_longer_there(string statements, string? message) => VerifyAsync(
            """_ = new Dictionary<string, int> { ["order_created"] = 1 };""" + statements, message, SmallContracts.Shop);

        [Fact]
        public Task A_record_of_the_compiled_newest_contract() => UsageVerifier.VerifyAnalyzerAsync(
            """
            using BusContracts;
            using Wazo.Bus;
            using Held = Wazo.Bus.{|BUS2007:CallHeld|};

            class Service
            {
                private {|BUS2007:FavoriteAdded|} _last;

                void Run(SubscriptionBuilder on)
                {
                    on.Event<{|BUS2007:FavoriteAdded|}>(message => _last = message.Data);
                    on.Event(global::Wazo.Bus.{|BUS2007:FavoriteDeleted|}.Binding(), (Message<UserCreated> message) => { });
                    on.Event<Held>(message => { });
                }
            }
            """,
            "The event 'call_held' is not available: since 16.08; the target release is 16.07",
            [TestContract.WazoWithRecords with { TargetRelease = "16.07" }]);

        [Fact]
        public Task A_property_of_the_compiled_newest_contract() => UsageVerifier.VerifyAnalyzerAsync(
            """
            using BusContracts;
            using Wazo.Bus;

            class Service
            {
                Uuid Run(Message<UserStatusUpdate> message) => message.Data.{|BUS2007:UserUuid|};
                bool Is(UserStatusUpdate update) => update is { {|BUS2007:UserUuid|}: var user };
            }
            """,
            "The field 'user_uuid' of 'user_status_update' is not available: since 16.08; the target release is 16.07",
            [TestContract.WazoWithRecords with { TargetRelease = "16.07" }]);

        [Fact]
        public Task A_record_and_a_property_that_the_projects_own_contract_has_not_made() => UsageVerifier.VerifyAnalyzerAsync(
            """
            namespace Shop.Bus
            {
                public sealed class OrderMoved { public string Id { get; set; } }
            }

            class Service
            {
                {|BUS2007:OrderPacked|} _packed;
                string Run(Shop.Bus.OrderMoved moved) => moved.{|BUS2007:Weight|} + new Shop.Bus.OrderMoved { {|BUS2007:Weight|} = "1" };
            }
            """,
            contracts: [new TestContract(SmallContracts.Shop) { TargetRelease = "1.9" }],
            mayBeUnfinished: true);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""Take("user_created");""")]
        [InlineData("""Take("QueueMemberStatus");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.#");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "#.created");""")]
        [InlineData("""await channel.QueueBindAsync("q", "orders", "calls.relocate.*");""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.{some}.created", body);""")]
        [InlineData("""_ = new AclPattern("events.#");""")]
        [InlineData("""_ = new AclPattern("!events.#");""")]
        [InlineData("""_ = new Acl("events.config.user.created");""")]
        [InlineData("""Console.WriteLine("favorite_added directory.7.favorite.created");""")]
        [InlineData("""if (some == "favorite_added") return;""")]
        public Task What_is_there_may_be_there_or_is_no_use(string statements) => VerifyAsync(statements);

        [Theory]
        [InlineData("""Take("favorite_added"); Take("call_held");""")]
        [InlineData("""await channel.QueueBindAsync("q", "xivo", "calls.hold.*");""")]
        public Task At_the_newest_release(string statements) => VerifyAsync(statements, contract: TestContract.Wazo);

        [Fact]
        public Task Records_that_are_there_and_names_that_are_something_else() => UsageVerifier.VerifyAnalyzerAsync(
            """
            using BusContracts;
            using Wazo.Bus;

            /// <summary>Unlike <see cref="Wazo.Bus.FavoriteAdded"/>.</summary>
            class Service
            {
                string FavoriteAdded { get; set; }
                Uuid UserUuid { get; set; }

                void Run(SubscriptionBuilder on, Own.CallHeld held, Message<UserStatusUpdate> message)
                {
                    on.Event<UserCreated>(_ => { });
                    UserUuid = default;
                    FavoriteAdded = held.UserUuid + message.Data.Status + message.Data.XivoId;
                    _ = new UserStatusUpdate { UserUuid = UserUuid, Status = "busy" };
                }
            }

            namespace Own
            {
                class CallHeld { public string UserUuid; }
            }
            """,
            contracts: [TestContract.WazoWithRecords with { TargetRelease = "16.07" }]);

        [Theory]
        [InlineData("on.Event<Favorite")]
        [InlineData("on.Event<>(_ => {}); var x = new ;")]
        [InlineData("FavoriteAd")]
        public Task Unfinished_code(string statement) => UsageVerifier.VerifyAnalyzerAsync(
            Service.Of(statement),
            contracts: [TestContract.WazoWithRecords with { TargetRelease = "16.07" }],
            mayBeUnfinished: true);
    }
}
