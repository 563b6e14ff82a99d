using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BusContracts;

namespace Wazo.Bus.Tests.Wire;

/// <summary>What a service sees of the values that a strict type would have refused or changed.</summary>
public class WireValueTests
{
    private static readonly WazoJsonContext s_json = WazoJsonContext.Default;

    [Fact]
    public void A_call_of_nobody_has_no_user_and_the_ACL_that_was_sent()
    {
        var message = Read(s_json.CallCreatedMessage, "a trunk, which is of no user, and the ACL that Python makes of it");

        Assert.Null(message.Data.UserUuid);
        Assert.Null(message.Data.DialedExtension);
        Assert.Equal("events.calls.None", message.RequiredAcl.Acl?.Value);
    }

    [Theory]
    [InlineData("a user that is an empty text, and so an ACL that ends with a dot", "")]
    [InlineData("a user that is no uuid", "my-uuid")]
    public void A_user_that_is_no_uuid_is_the_text_it_was(string title, string user)
    {
        var call = Read(s_json.CallUpdatedMessage, title).Data;

        Assert.Equal(user, call.UserUuid.ToString());
        Assert.Null(call.UserUuid?.AsGuid());
    }

    [Fact]
    public void The_None_of_newer_servers_is_no_user_and_no_error()
    {
        var held = Read(s_json.CallHeldMessage, "nobody, as newer servers say it").Data;
        Assert.Equal(("None", false), (held.UserUuid.ToString(), held.UserUuid?.IsGuid));
    }

    [Fact]
    public void A_uuid_in_upper_case_is_a_uuid_and_stays_in_upper_case()
    {
        var status = Read(s_json.UserStatusUpdateMessage, "a user in upper case");

        Assert.Equal("6D0C2F4E-91AB-4B7E-8F33-52A8C7E0B914", status.Data.UserUuid.ToString());
        Assert.Equal(Guid.Parse("6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914"), status.Data.UserUuid.AsGuid());
        Assert.Equal("", status.Data.XivoId.ToString());
    }

    [Fact]
    public void An_absent_a_null_and_an_empty_ACL_are_three_things()
    {
        Assert.True(Read(s_json.CallHeldMessage, "its user, which is not documented").RequiredAcl.Acl is not null);
        Assert.True(Read(s_json.CallResumedMessage, "nobody, so that every client is sent it").RequiredAcl.IsNull);
        Assert.True(Read(s_json.CallResumedMessage, "the one field that is documented").RequiredAcl.IsAbsent);
        Assert.Equal("", Read(s_json.UserEditedMessage, "an ACL that is an empty text").RequiredAcl.Acl?.Value);
    }

    [Fact]
    public void A_time_without_an_offset_is_not_taken_for_this_machines()
    {
        var time = Read(s_json.CallUpdatedMessage, "a clock time without an offset").Data.CreationTime;
        Assert.Equal((null, null), (time?.Offset, time?.ToDateTimeOffset()));
        Assert.Equal(new DateTime(2024, 4, 9, 10, 50, 25, 54, 168), time?.ClockTime);
    }

    [Theory]
    [InlineData("an offset with a colon, of half an hour, and a fraction of nine digits", "2016-02-10T15:27:02.1234567Z")]
    [InlineData("a user that is an empty text, and so an ACL that ends with a dot", "2020-09-28T08:50:01Z")]
    public void A_time_with_an_offset_is_an_instant(string title, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), Read(s_json.CallUpdatedMessage, title).Data.CreationTime?.ToDateTimeOffset());

    [Fact]
    public void The_other_end_of_a_call_may_be_no_user()
    {
        var others = Read(s_json.CallUpdatedMessage, "a user that is an empty text, and so an ACL that ends with a dot").Data.TalkingTo;
        Assert.Equal(3, others.Count);
        Assert.Null(others["1601283001.59"]);
        Assert.True(others["1601283001.60"]?.IsGuid);
    }

    [Fact]
    public void AMI_keys_that_differ_in_case_are_different_keys()
    {
        var fields = Read(s_json.AmiEventMessage, "two keys that differ in case alone").Data.Fields;
        Assert.Equal(("PJSIP/a-1", "Local/a@x-2;1", ""), (fields["Channel"], fields["CHANNEL"], fields["channel"]));
    }

    [Fact]
    public void AMI_channel_variables_are_a_map_where_they_are_one()
    {
        Assert.Equal("6d0c2f4e-91ab-4b7e-8f33-52a8c7e0b914", Read(s_json.AmiEventMessage, "channel variables as an object").Data.ChanVariable?["XIVO_USERUUID"]);
        Assert.Null(Read(s_json.AmiEventMessage, "channel variables as the last of them alone, from before November 2017").Data.ChanVariable);
        Assert.Empty(Read(s_json.AmiEventMessage, "no channel variables to show").Data.ChanVariable!);
    }

    [Fact]
    public void A_value_that_no_enumeration_lists_is_the_value_it_was()
    {
        Assert.Equal("on_break", Read(s_json.AgentStatusUpdateMessage, "a status that nobody listed, in the envelope of newer servers").Data.Status.ToString());
        Assert.Equal(
            ["answer", "telepathy", ""],
            Read(s_json.RelocateCompletedMessage, "the other of the two, with a completion that nobody listed").Data.Completions.Select(each => each.ToString()));
    }

    [Fact]
    public void What_the_contract_does_not_have_is_there_to_the_letter()
    {
        var message = Read(s_json.UserVoicemailMessageUpdatedMessage, "what newer servers add, deep inside").Data.Message;
        Assert.Equal("340282366920938463463374607431768211456", message.Folder.UnknownFields["size"].ToString());
        Assert.Equal(3, message.UnknownFields["voicemail"].AsElement().GetProperty("id").GetInt32());

        var newer = Read(s_json.UserEditedMessage, "what newer servers send: a tenant, an ACL, a header with a star");
        Assert.Equal(["timestamp", "required_access", "tenant_uuid", "user_uuid:*"], newer.UnknownKeys.Select(key => key.Key));
    }

    [Fact]
    public void A_family_is_read_by_its_name_even_where_the_name_comes_last() =>
        Assert.Equal(ForwardName.Unconditional, Read(s_json.UsersForwardsUpdatedMessage, "data before the name that it is read by").Data.ForwardName);

    [Fact]
    public void A_surrogate_pair_is_one_character_and_a_time_before_1970_an_instant()
    {
        Assert.StartsWith("🚀 à 中", Read(s_json.ChatMessageReceivedMessage, "a key that ends in .received, and an ACL").Data.Msg, StringComparison.Ordinal);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(-1), Read(s_json.UserVoicemailMessageDeletedMessage, "one from before 1970").Data.Message.Timestamp);
    }

    [Fact]
    public void An_error_of_a_plugin_has_details_of_any_kind()
    {
        var errors = Read(s_json.PluginInstallProgressMessage, "an error with details of any kind").Data.Errors!;
        Assert.Equal(("install-error", "downloading"), (errors.ErrorId, errors.Details.AsElement().GetProperty("step").GetString()));
        Assert.True(Read(s_json.PluginInstallProgressMessage, "an error whose details are none").Data.Errors!.Details.IsNull);
    }

    private static Message<TEvent> Read<TEvent>(JsonTypeInfo<Message<TEvent>> type, string title)
        where TEvent : class, IEvent<TEvent>
    {
        var wire = WireMessages.All.Single(message => message.Title == title && message.Record == typeof(TEvent).Name);
        return JsonSerializer.Deserialize(wire.Body, type)!;
    }
}
