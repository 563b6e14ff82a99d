using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using static BusContracts.Generator.Tests.Harness.TestModels;

namespace BusContracts.Generator.Tests;

public sealed class FamilyTests
{
    private static readonly EventModel Forwards =
        Event("users_forwards_{forward_name}_updated", "config.users.{user_uuid}.forwards.{forward_name}.updated", Field("user_uuid", UuidText))
            .Family(Named("ForwardName", NamedTypeKind.StringEnum), "users_forwards_busy_updated", "users_forwards_noanswer_updated");

    private static readonly EventModel Ami = Event("{event_name}", "ami.{event_name}").Family(Text) with { RecordName = "AmiEvent" };

    [Fact]
    public void The_name_of_a_family_follows_from_its_property_and_a_binding_may_leave_it_open()
    {
        var project = Load(
            "static UsersForwardsUpdated Of(string name) => new() { UserUuid = System.Guid.Empty, ForwardName = new ForwardName(name) };",
            "public static string Name(string name) => EventDescriptor.Of<UsersForwardsUpdated>().NameOf(Of(name));",
            "public static string One() => UsersForwardsUpdated.Binding(forwardName: ForwardName.Busy).ToString();",
            "public static string All() => UsersForwardsUpdated.Binding().ToString();");

        Assert.Equal("users_forwards_noanswer_updated", project.Run("Name", "noanswer"));
        Assert.Equal("config.users.*.forwards.busy.updated", project.Run("One"));
        Assert.Equal("config.users.*.forwards.*.updated", project.Run("All"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no_such_forward")]
    public void A_name_that_the_family_does_not_list_is_never_published(string name)
    {
        var project = Load("public static string Name(string name) => EventDescriptor.Of<UsersForwardsUpdated>().NameOf(new() { UserUuid = System.Guid.Empty, ForwardName = new ForwardName(name) });");

        var thrown = Assert.Throws<ArgumentException>(() => project.Run("Name", name));
        Assert.Equal("forward_name", thrown.ParamName);
        Assert.Contains("users_forwards_busy_updated, users_forwards_noanswer_updated", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_family_takes_any_name_but_an_empty_one()
    {
        var project = Load(
            "public static string Name(string name) => EventDescriptor.Of<AmiEvent>().NameOf(new() { EventName = name });",
            "public static string Key() => AmiEvent.RoutingKey(\"QueueMemberStatus\") + \" \" + AmiEvent.Binding(\"QueueMemberStatus\") + \" \" + AmiEvent.Binding();",
            "public static bool IsOpen() => EventDescriptor.Of<AmiEvent>().IsOpenFamily;");

        Assert.Equal("QueueMemberStatus", project.Run("Name", "QueueMemberStatus"));
        Assert.Equal("ami.QueueMemberStatus ami.QueueMemberStatus ami.*", project.Run("Key"));
        Assert.Equal(true, project.Run("IsOpen"));
        Assert.Equal("event_name", Assert.Throws<ArgumentException>(() => project.Run("Name", "")).ParamName);
    }

    [Fact]
    public void A_name_of_two_placeholders_is_taken_apart_by_the_values_that_its_enumerations_list()
    {
        // By text alone "a_b_c" could be "a" and "b_c" as well as "a_b" and "c".
        var family = Event("{left}_{right}", "pairs").Family(Named("Side", NamedTypeKind.StringEnum), "a_b_c");
        var source = "#pragma warning disable CS1591\nusing BusContracts; using Test.Bus; public static class Probe { public static string Name(string l, string r) => EventDescriptor.Of<Pair>().NameOf(new() { Left = new Side(l), Right = new Side(r) }); }";
        var project = (Project.Of(Contract("Test.Bus", family with { RecordName = "Pair" }).With(StringEnum("Side", "a_b", "c"))) with { Source = source })
            .Generate().Load();

        Assert.Equal("a_b_c", project.Run("Name", "a_b", "c"));
        Assert.Throws<ArgumentException>(() => project.Run("Name", "a", "b_c"));
    }

    private static LoadedProject Load(params string[] methods) => (Project.Of(Contract("Test.Bus", Forwards, Ami).With(StringEnum("ForwardName", "busy", "noanswer"))) with
    {
        Source = $"#pragma warning disable CS1591\nusing BusContracts; using Test.Bus; public static class Probe {{ {string.Join("\n", methods)} }}",
    }).Generate().Load();
}
