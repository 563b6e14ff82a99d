namespace BusContracts.Spec.Tests;

public sealed class WazoContractTests
{
    private static readonly SpecResult Read = SpecFile.Read(Contracts.Wazo);

    private static SpecModel Model => Read.Model!;

    [Fact]
    public void It_has_no_mistake() => Assert.Empty(Read.Problems);

    [Fact]
    public void It_has_34_records_and_37_wire_names_the_open_family_counted_once()
    {
        Assert.Equal(34, Model.Events.Count);
        Assert.Equal(37, Model.Events.Sum(found => Math.Max(1, found.WireNames.Count)));
    }

    [Fact]
    public void Every_event_has_an_example_a_summary_and_a_link() => Assert.All(Model.Events, found =>
    {
        Assert.NotEmpty(found.Examples);
        Assert.NotEmpty(found.Summary);
        Assert.StartsWith("https://", found.Documentation, StringComparison.Ordinal);
    });

    [Fact]
    public void Manager_events_are_an_open_family_told_by_their_key()
    {
        var ami = Event("ami");
        Assert.True(ami.IsOpenFamily);
        Assert.Equal("AmiEvent", ami.RecordName);
        Assert.Equal(new PlaceholderSource.EventName("EventName"), Assert.Single(ami.Placeholders).Source);
        Assert.Equal(new ValueType.Scalar(ScalarKind.String, Nullable: false), ami.OtherFields);
    }

    [Fact]
    public void A_family_has_the_names_of_its_values()
    {
        var forwards = Event("users_forwards_{forward_name}_updated");
        Assert.Equal("UsersForwardsUpdated", forwards.RecordName);
        Assert.Equal(["users_forwards_busy_updated", "users_forwards_noanswer_updated", "users_forwards_unconditional_updated"], forwards.WireNames);
    }

    [Fact]
    public void The_user_of_a_chat_key_is_a_place_of_a_tuple()
    {
        var user = Event("chat_message_sent").Placeholders.Single(placeholder => placeholder.WireName == "user_uuid");
        Assert.Equal(["From", "UserUuid"], Assert.IsType<PlaceholderSource.Field>(user.Source).Properties);
        Assert.True(user.IsUser);
    }

    [Fact]
    public void A_header_names_the_initiator_of_a_relocate()
    {
        var header = Assert.Single(Event("relocate_completed").Headers);
        Assert.Equal("user_uuid:{initiator}", header.Name.Text);
        Assert.Equal(new HeaderValueModel.Boolean(true), header.Value);
    }

    [Fact]
    public void A_shared_payload_is_one_type_of_several_events()
    {
        var call = Assert.IsType<TypeModel.Object>(Model.Types.Single(type => type.Name == "Call"));
        Assert.True(call is { IsPayload: true, IsValue: false });
        Assert.Equal(3, Model.Events.Count(found => found.Payload == "Call"));
        Assert.Equal(call.Fields, Event("call_created").Fields);
    }

    private static EventModel Event(string key) => Model.Events.Single(found => found.Key == key);
}
