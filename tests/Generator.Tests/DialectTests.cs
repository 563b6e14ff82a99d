using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using static BusContracts.Generator.Tests.Harness.TestModels;

namespace BusContracts.Generator.Tests;

/// <summary>What is emitted for events with which servers do otherwise than documented.</summary>
public sealed class DialectTests
{
    private const string User = "2e752722-0864-4665-887d-a78a024cf7c7";

    private static readonly EventModel Relocated =
        Event("relocate_done", "relocates.{call}.done", Field("call", Text), Field("user_uuid", UuidText, optional: true), Field("node", Text))
            .Observe("relocates.{node}.edited", name: "relocate_edited", acl: "events.relocates.{user_uuid}");

    private const string Record = "new RelocateDone { Call = \"c1\", UserUuid = User, Node = \"n1\" }";

    [Fact]
    public void Bindings_cover_both_keys_and_each_uses_the_placeholders_that_it_has()
    {
        Assert.Equal(
            [
                "relocates.*.done | relocates.*.edited",
                "relocates.c1.done | relocates.*.edited",
                "relocates.*.done | relocates.n1.edited",
                "relocates.*.done | relocates.*.edited",
                "relocates.c1.done",
            ],
            Evaluate(Relocated,
                "RelocateDone.Binding()",
                "RelocateDone.Binding(call: \"c1\")",
                "RelocateDone.Binding(node: \"n1\")",
                "EventDescriptor.Of<RelocateDone>().Bindings",
                "RelocateDone.RoutingKey(\"c1\")"));
    }

    [Fact]
    public void Each_dialect_has_its_key_its_name_and_its_acl()
    {
        const string descriptor = "EventDescriptor.Of<RelocateDone>()";
        var values = Evaluate(Relocated,
            $"{descriptor}.RoutingKeyOf({Record})",
            $"{descriptor}.RoutingKeyOf({Record}, Dialect.Observed)",
            $"{descriptor}.NameOf({Record}, Dialect.Documented)",
            $"{descriptor}.NameOf({Record}, Dialect.Observed)",
            $"{descriptor}.RequiredAclOf({Record})",
            $"{descriptor}.RequiredAclOf({Record}, Dialect.Observed)",
            $"{descriptor}.RequiredAclOf({Record} with {{ UserUuid = null }}, Dialect.Observed)",
            $"{descriptor}.RequiredAclTemplate ?? \"none\"",
            $"{descriptor}.ObservedRequiredAclTemplate",
            $"{descriptor}.ObservedRoutingKeyTemplates.Single()",
            $"{descriptor}.ObservedNames.Single()");

        Assert.Equal(
            [
                "relocates.c1.done", "relocates.n1.edited", "relocate_done", "relocate_edited",
                "absent", $"events.relocates.{User}", "null",
                "none", "events.relocates.{user_uuid}", "relocates.{node}.edited", "relocate_edited",
            ],
            values);
    }

    [Fact]
    public void An_acl_that_only_servers_set_has_builders_that_say_so()
    {
        Assert.Equal(
            [$"events.relocates.{User}", "events.relocates.*", "events.relocates.me", $"events.relocates.{User}"],
            Evaluate(Relocated, "RelocateDone.RequiredAcl(User)", "RelocateDone.AclPattern.Any", "RelocateDone.AclPattern.Me", "RelocateDone.AclPattern.For(User)"));
        Assert.Equal(2, Emitted(Relocated).Split("Not documented; servers set it. A bus").Length - 1);
    }

    [Fact]
    public void Where_documentation_and_servers_have_an_acl_each_is_published_in_its_dialect()
    {
        var @event = Event("thing_done", "things", Field("user_uuid", UuidText)).Acl("events.things.{user_uuid}").Observe(acl: "events.things.{user_uuid}.done");

        Assert.Equal(
            [$"events.things.{User}", $"events.things.{User}", $"events.things.{User}.done"],
            Evaluate(@event,
                "ThingDone.RequiredAcl(User)",
                "EventDescriptor.Of<ThingDone>().RequiredAclOf(new ThingDone { UserUuid = User })",
                "EventDescriptor.Of<ThingDone>().RequiredAclOf(new ThingDone { UserUuid = User }, Dialect.Observed)"));
    }

    [Fact]
    public void A_message_under_an_observed_name_is_found_and_read_and_keeps_its_name()
    {
        var project = Load(Relocated, """
            public static string Read(byte[] body)
            {
                var message = System.Text.Json.JsonSerializer.Deserialize(body, TestJsonContext.Default.RelocateDoneMessage)!;
                return TestBus.Contract.Find("relocate_edited", null) + " " + message.Name + " " + message.Data.Call;
            }
            """);

        Assert.Equal("relocate_done relocate_edited c1", project.Run("Read", """{"name":"relocate_edited","data":{"call":"c1","node":"n1"}}"""u8.ToArray()));
    }

    [Fact]
    public void Events_that_share_an_observed_key_compile_in_one_contract()
    {
        var other = Event("relocate_begun", "relocates.begun", Field("node", Text)).Observe("relocates.{node}.edited");

        Project.Of(Contract("Test.Bus", Relocated, other)).Generate().Compiles();
    }

    [Fact]
    public void An_observed_key_with_parameters_called_like_the_builders_own_locals_compiles()
    {
        var @event = Event("thing_done", "things.{writer}.{observed1}", Field("writer", Text), Field("observed1", Text), Field("documented", Text))
            .Observe("{documented}.done.{writer}");

        Assert.Equal(
            ["things.w.p | d.done.w"],
            Evaluate(@event, "ThingDone.Binding(writer: \"w\", observed1: \"p\", documented: \"d\")"));
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData("absent", "absent")]
    [InlineData("null", "null")]
    [InlineData("None", "events.things.None")]
    public void What_an_acl_is_where_its_value_is_null_is_for_the_contract_to_say(string? whenNull, string expected)
    {
        NullBinding? binding = whenNull switch
        {
            null => null,
            "absent" => new NullBinding.AbsentAcl(),
            "null" => new NullBinding.NullAcl(),
            _ => new NullBinding.Literal(whenNull),
        };
        var @event = Event("thing_done", "things", Field("user_uuid", UuidText, optional: true)).Acl("events.things.{user_uuid}")
            .Change("user_uuid", placeholder => placeholder with { WhenNull = binding });

        Assert.Equal(
            [expected, $"events.things.{User}", $"events.things.{User}"],
            Evaluate(@event,
                "EventDescriptor.Of<ThingDone>().RequiredAclOf(new ThingDone())",
                "EventDescriptor.Of<ThingDone>().RequiredAclOf(new ThingDone { UserUuid = User })",
                "ThingDone.RequiredAcl(User)"));
    }

    [Fact]
    public void A_text_that_stands_for_null_is_taken_by_the_builders_of_keys_and_acls_and_by_no_other()
    {
        var @event = Event("thing_done", "things.{user_uuid}.{size}.{kind}", Field("user_uuid", UuidText, optional: true), Field("size", Integer, optional: true), Field("kind", Text, optional: true))
            .Acl("events.{kind}.{user_uuid}")
            .Header("user:{user_uuid}", new HeaderValueModel.Boolean(true));
        foreach (var name in new[] { "user_uuid", "size", "kind" })
            @event = @event.Change(name, placeholder => placeholder with { WhenNull = new NullBinding.Literal("None") });

        Assert.Equal(
            [
                "things.None.None.None", "things.None.7.x", "events.None.None", "things.None.None.None", "things.*.*.*", "True",
            ],
            Evaluate(@event,
                "ThingDone.RoutingKey(null, null, null)",
                "ThingDone.RoutingKey(null, 7, \"x\")",
                "ThingDone.RequiredAcl(null, null)",
                "EventDescriptor.Of<ThingDone>().RoutingKeyOf(new ThingDone())",
                "ThingDone.Binding()",
                $"ThingDone.Headers(User)[\"user:{User}\"]"));
    }

    private static string Emitted(EventModel @event) =>
        Project.Of(Contract("Test.Bus", @event)).Generate().Compiles().Files[$"Test.Bus/Events.{@event.RecordName}.g.cs"];

    private static object[] Evaluate(EventModel @event, params string[] expressions)
    {
        var list = string.Join(", ", expressions.Select(expression => $"System.Convert.ToString((object?)({expression}))!"));
        return (object[])Load(@event, $"static System.Guid User => System.Guid.Parse(\"{User}\"); public static string[] All() => [{list}];").Run("All")!;
    }

    private static LoadedProject Load(EventModel @event, string members) => (Project.Of(Contract("Test.Bus", @event)) with
    {
        Source = $"#pragma warning disable CS1591\nusing System.Linq; using BusContracts; using Test.Bus; public static class Probe {{ {members} }}",
    }).Generate().Load();
}
