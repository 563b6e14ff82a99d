using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>What servers do otherwise than the documentation says stands beside it, with where it was seen.</summary>
public class ObservedTests
{
    public static TheoryData<string, string> Keys => new()
    {
        { "relocate_initiated", "calls.relocate.created" },
        { "relocate_answered", "calls.relocate.edited" },
        { "relocate_completed", "calls.relocate.edited" },
        { "relocate_ended", "calls.relocate.deleted" },
        { "chat_message_received", "chat.message.{wazo_uuid}.{user_uuid}.received" },
        { "chat_message_sent", "chat.message.{wazo_uuid}.{user_uuid}.sent" },
        { "service_deregistered_event", "service.registered.{service_name}" },
    };

    public static TheoryData<string, string> Acls => new()
    {
        { "auth_user_external_auth_added", "events.auth.users.{user_uuid}.external.{external_auth_name}.created" },
        { "auth_user_external_auth_authorized", "events.auth.users.{user_uuid}.external.{external_auth_name}.authorized" },
        { "auth_user_external_auth_deleted", "events.auth.users.{user_uuid}.external.{external_auth_name}.deleted" },
        { "call_held", "events.calls.{user_uuid}" },
        { "call_resumed", "events.calls.{user_uuid}" },
        { "chat_message_received", "events.chat.message.{wazo_uuid}.{user_uuid}.received" },
        { "chat_message_sent", "events.chat.message.{wazo_uuid}.{user_uuid}.sent" },
        { "chat_message_event", "events.chat.message.{wazo_uuid}.{user_uuid}" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_is_another_than_the_documented_one(string name, string key) =>
        Assert.Equal([key], Event(name).Observed!.RoutingKeys.Select(template => template.Text));

    [Fact]
    public void No_other_event_has_an_observed_key() =>
        Assert.Equal(Keys.Select(row => row.Data.Item1).Order(), Events.Where(each => each.Observed?.RoutingKeys.Count > 0).Select(each => each.Key).Order());

    [Theory]
    [MemberData(nameof(Acls))]
    public void An_ACL_is_sent_that_is_not_documented(string name, string acl)
    {
        Assert.Null(Event(name).RequiredAcl);
        Assert.Equal(acl, Event(name).Observed!.RequiredAcl!.Text);
    }

    [Fact]
    public void No_other_event_has_an_observed_ACL() =>
        Assert.Equal(Acls.Select(row => row.Data.Item1).Order(), Events.Where(each => each.Observed?.RequiredAcl is not null).Select(each => each.Key).Order());

    [Theory]
    [InlineData("service_registered_event", "service_registered")]
    [InlineData("service_deregistered_event", "service_deregistered")]
    public void A_name_is_another_on_newer_servers(string name, string newer) => Assert.Equal([newer], Event(name).Observed!.WireNames);

    [Theory]
    [InlineData("agent_status_update")]
    [InlineData("endpoint_status_update")]
    [InlineData("user_status_update")]
    public void The_server_of_a_status_is_documented_and_not_sent(string name)
    {
        var field = Assert.Single(Event(name).Fields, candidate => candidate.IsObservedAbsent);
        Assert.Equal(("xivo_id", true, "xivo-bus 2015-02"), (field.WireName, field.Optional, field.Observed!.In));
    }

    [Fact]
    public void No_other_field_is_absent() => Assert.Equal(3, Events.Sum(each => each.Fields.Count(field => field.IsObservedAbsent)));

    [Theory]
    [InlineData("call_held", "user_uuid")]
    [InlineData("call_resumed", "user_uuid")]
    [InlineData("call_created", "peer_caller_id_name peer_caller_id_number on_hold is_caller dialed_extension")]
    [InlineData("plugin_install_progress", "errors")]
    [InlineData("plugin_uninstall_progress", "errors")]
    [InlineData("relocate_completed", "timeout")]
    [InlineData("ami", "Event")]
    public void Fields_are_sent_that_are_not_documented(string name, string fields)
    {
        var undocumented = Event(name).Fields.Where(field => !field.IsDocumented).ToArray();
        Assert.Equal(fields.Split(' '), undocumented.Select(field => field.WireName));
        Assert.All(undocumented, field => Assert.True(field is { Optional: true, Type.Nullable: true, Observed.In.Length: > 0 }, field.WireName));
    }

    [Theory]
    [InlineData("call_created")]
    [InlineData("call_updated")]
    [InlineData("call_ended")]
    public void The_ACL_of_nobodys_call_ends_with_None(string name) =>
        Assert.Equal(new NullBinding.Literal("None"), Assert.Single(Event(name).Placeholders).WhenNull);

    [Theory]
    [InlineData("call_held")]
    [InlineData("call_resumed")]
    public void The_ACL_of_nobodys_call_on_hold_is_null(string name) =>
        Assert.Equal(new NullBinding.NullAcl(), Assert.Single(Event(name).Placeholders).WhenNull);

    [Fact]
    public void Every_observation_says_where_it_was_made() =>
        Assert.All(Events.SelectMany(each => each.Observed?.Notes ?? []), note => Assert.Matches("^(xivo|wazo)-[a-z-]+ [0-9.-]+$", note.In));

    private static IEnumerable<EventModel> Events => TheContract.Newest.Model.Events;

    private static EventModel Event(string key) => TheContract.Newest.Event(key);
}
