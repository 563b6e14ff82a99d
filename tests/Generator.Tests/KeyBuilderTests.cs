using System.Text;
using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using FsCheck;
using FsCheck.Fluent;
using static BusContracts.Generator.Tests.Harness.TestModels;

namespace BusContracts.Generator.Tests;

public sealed class KeyBuilderTests
{
    private const string User = "2e752722-0864-4665-887d-a78a024cf7c7";

    private static readonly EventModel Favorite =
        Event("favorite_added", "directory.{user_uuid}.favorite.created", Field("user_uuid", UuidText), Field("source", Text))
            .Acl("events.directory.{user_uuid}.favorite.created");

    [Fact]
    public void A_key_and_an_acl_hold_the_values_and_a_pattern_holds_wildcards()
    {
        var values = Evaluate(Favorite,
            "FavoriteAdded.RoutingKey(User)",
            "FavoriteAdded.Binding()",
            "FavoriteAdded.Binding(User)",
            "FavoriteAdded.RequiredAcl(User)",
            "FavoriteAdded.AclPattern.Any",
            "FavoriteAdded.AclPattern.Me",
            "FavoriteAdded.AclPattern.For(userUuid: User)",
            "FavoriteAdded.AclPattern.For()",
            "FavoriteAdded.EventName");

        Assert.Equal(
            [
                $"directory.{User}.favorite.created",
                "directory.*.favorite.created",
                $"directory.{User}.favorite.created",
                $"events.directory.{User}.favorite.created",
                "events.directory.*.favorite.created",
                "events.directory.me.favorite.created",
                $"events.directory.{User}.favorite.created",
                "events.directory.*.favorite.created",
                "favorite_added",
            ],
            values);
    }

    [Fact]
    public void The_descriptor_publishes_with_the_records_own_values()
    {
        const string record = "new FavoriteAdded { UserUuid = User, Source = \"x\" }";
        var values = Evaluate(Favorite,
            $"EventDescriptor.Of<FavoriteAdded>().RoutingKeyOf({record})",
            $"EventDescriptor.Of<FavoriteAdded>().RequiredAclOf({record})",
            $"EventDescriptor.Of<FavoriteAdded>().NameOf({record})",
            "EventDescriptor.Of<FavoriteAdded>().Bindings",
            "EventDescriptor.Of<FavoriteAdded>().Contract");

        Assert.Equal(
            [$"directory.{User}.favorite.created", $"events.directory.{User}.favorite.created", "favorite_added", "directory.*.favorite.created", "Test.Bus"],
            values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("*")]
    [InlineData("a#")]
    public void A_value_that_is_no_word_is_refused_by_the_name_of_its_placeholder(string value)
    {
        var project = Load(Event("thing_done", "things.{owner}.done", Field("owner", Text)),
            "public static void Build(string owner) => ThingDone.RoutingKey(owner);",
            "public static void Bind(string owner) => ThingDone.Binding(owner);");

        Assert.Equal("owner", Assert.Throws<ArgumentException>(() => project.Run("Build", value)).ParamName);
        Assert.Contains("'owner'", Assert.Throws<ArgumentException>(() => project.Run("Bind", value)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_has_at_most_255_bytes_of_UTF_8()
    {
        var project = Load(Event("thing_done", "things.{owner}", Field("owner", Text)),
            "public static string Build(string owner) => ThingDone.RoutingKey(owner).Value;");

        Assert.Equal("things." + new string('a', 248), project.Run("Build", new string('a', 248)));
        Assert.Equal("owner", Assert.Throws<ArgumentException>(() => project.Run("Build", new string('a', 249))).ParamName);
        Assert.Throws<ArgumentException>(() => project.Run("Build", new string('é', 125)));
        Assert.Throws<ArgumentNullException>(() => project.Run("Build", new object?[] { null }));
    }

    [Fact]
    public void A_placeholder_of_many_words_takes_dots_and_any_value_is_a_hash()
    {
        var @event = Event("service_up", "service.{service_name}.up", Field("service_name", Text))
            .Change("service_name", placeholder => placeholder with { ManyWords = true });

        Assert.Equal(
            ["service.a.b.up", "service.#.up", "service.a.b.up"],
            Evaluate(@event, "ServiceUp.RoutingKey(\"a.b\")", "ServiceUp.Binding()", "ServiceUp.Binding(\"a.b\")"));
    }

    [Fact]
    public void A_word_that_is_only_partly_a_placeholder_is_a_wildcard_as_a_whole()
    {
        var @event = Event("thing_done", "v{version}-{kind}.{kind}.end", Field("version", Integer), Field("kind", Text));

        Assert.Equal(
            ["v7-x.x.end", "*.*.end", "*.x.end", "v7-x.x.end"],
            Evaluate(@event, "ThingDone.RoutingKey(7, \"x\")", "ThingDone.Binding()", "ThingDone.Binding(kind: \"x\")", "ThingDone.Binding(7, \"x\")"));
    }

    [Fact]
    public void Without_the_value_that_an_ACL_needs_the_ACL_is_null_and_a_key_is_refused()
    {
        var @event = Event("call_created", "calls.{user_uuid}", Field("user_uuid", UuidText, optional: true)).Acl("events.calls.{user_uuid}");
        var project = Load(@event,
            "public static bool AclIsNull() => EventDescriptor.Of<CallCreated>().RequiredAclOf(new CallCreated()).IsNull;",
            "public static void Key() => EventDescriptor.Of<CallCreated>().RoutingKeyOf(new CallCreated());");

        Assert.Equal(true, project.Run("AclIsNull"));
        Assert.Equal("user_uuid", Assert.Throws<ArgumentException>(() => project.Run("Key")).ParamName);
    }

    [Fact]
    public void Headers_hold_the_values_in_names_and_in_texts()
    {
        var @event = Event("relocated", "calls.relocated", Field("initiator", UuidText), Field("step", Integer))
            .Header("user_uuid:{initiator}", new HeaderValueModel.Boolean(true))
            .Header("step", new HeaderValueModel.Text(Template("at {step}")))
            .Header("version", new HeaderValueModel.Integer(2));

        var headers = (IReadOnlyDictionary<string, object?>)Load(@event,
            $"public static object Headers() => Relocated.Headers(System.Guid.Parse(\"{User}\"), 3);").Run("Headers")!;

        Assert.Equal(true, headers["user_uuid:" + User]);
        Assert.Equal("at 3", headers["step"]);
        Assert.Equal(2L, headers["version"]);
        Assert.Equal(3, headers.Count);
    }

    [Fact]
    public void Parameters_may_be_called_like_the_builders_own_variables_and_like_keywords()
    {
        var @event = Event("odd_one", "{writer}.{event}.{class}.{headers}", Field("writer", Text), Field("event", Text), Field("class", Text), Field("headers", Text, property: "HeadersValue"))
            .Acl("events.{writer}.{event}")
            .Header("{headers}", new HeaderValueModel.Boolean(true));

        Assert.Equal(["a.b.c.d", "a.*.c.*"], Evaluate(@event, "OddOne.RoutingKey(\"a\", \"b\", \"c\", \"d\")", "OddOne.Binding(writer: \"a\", @class: \"c\")"));
    }

    [Fact]
    public void Any_value_is_either_refused_or_gives_a_key_that_its_own_bindings_match()
    {
        var project = Load(Event("thing_done", "things.{owner}.done", Field("owner", Text)), """
            public static string? Build(string owner)
            {
                try
                {
                    var key = ThingDone.RoutingKey(owner).Value;
                    return ThingDone.Binding(owner).Matches(key) && ThingDone.Binding().Matches(key) ? key : "no match";
                }
                catch (System.ArgumentException refused) when (refused.ParamName == "owner")
                {
                    return null;
                }
            }
            """);

        Prop.ForAll<string>(value => (string?)project.Run("Build", value) == (IsWord(value) ? $"things.{Utf8(value)}.done" : null)).QuickCheckThrowOnFailure();

        static bool IsWord(string? value) => !string.IsNullOrEmpty(value) && value.IndexOfAny(['.', '*', '#']) < 0 && Encoding.UTF8.GetByteCount(value) <= 255 - 12;

        // Half a surrogate pair is U+FFFD on the wire.
        static string Utf8(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
    }

    private static object[] Evaluate(EventModel @event, params string[] expressions)
    {
        var list = string.Join(", ", expressions.Select(expression => $"({expression}).ToString()!"));
        return (object[])Load(@event, $"static System.Guid User => System.Guid.Parse(\"{User}\"); public static string[] All() => [{list}];").Run("All")!;
    }

    private static LoadedProject Load(EventModel @event, params string[] methods)
    {
        var project = Project.Of(Contract("Test.Bus", @event)) with
        {
            Source = $"#pragma warning disable CS1591\nusing BusContracts; using Test.Bus; public static class Probe {{ {string.Join("\n", methods)} }}",
        };
        return project.Generate().Load();
    }
}
