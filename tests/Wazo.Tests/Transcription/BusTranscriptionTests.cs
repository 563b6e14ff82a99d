using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>The contract says of the bus, of families and of chats what the documentation of release 18.02 says.</summary>
public class BusTranscriptionTests
{
    [Fact]
    public void Every_event_goes_to_the_topic_exchange_xivo()
    {
        Assert.Equal("xivo", TheContract.Newest.Model.Exchange.Name);
        Assert.Equal("topic", TheContract.Newest.Model.Exchange.Type);
        Assert.Equal("application/json", TheContract.Newest.Model.Envelope.ContentType);
    }

    [Fact]
    public void The_default_connection_is_the_documented_one()
    {
        Assert.Equal(new ConnectionModel("localhost", 5672, "/", "guest", "guest"), TheContract.Newest.Model.Connection);
        Assert.Equal("amqp://guest:guest@localhost:5672/", WazoBus.DefaultUri);
    }

    [Fact]
    public void The_envelope_has_the_documented_keys_each_in_its_role()
    {
        Assert.Equal(Release1802.EnvelopeKeys, TheContract.Newest.Model.Envelope.Keys.Select(key => key.WireName));
        Assert.Equal(
            [EnvelopeRole.Name, EnvelopeRole.RequiredAcl, EnvelopeRole.Origin, EnvelopeRole.Data],
            TheContract.Newest.Model.Envelope.Keys.Select(key => key.Role));
    }

    [Fact]
    public void The_releases_are_those_of_the_changelog_and_of_the_older_document() =>
        Assert.Equal(Release1802.Changelog.Append("15.19").Order(StringComparer.Ordinal), TheContract.Newest.Model.Releases);

    [Fact]
    public void A_chat_message_goes_by_the_key_of_its_recipient_and_a_sent_one_by_that_of_its_sender()
    {
        foreach (var (name, end) in Chat.WhoTheKeyNames)
        {
            var placeholders = TheContract.Newest.Model.Events.Single(each => each.Key == name).Placeholders;
            Assert.Equal([$"{end}: wazo_uuid", $"{end}: user_uuid"], placeholders.Select(PathOf));
        }
    }

    [Fact]
    public void The_deprecated_chat_message_is_replaced_by_the_two_that_came_with_its_deprecation() =>
        Assert.Equal(
            ["chat_message_received", "chat_message_sent"],
            TheContract.Newest.Model.Events.Single(each => each.Key == "chat_message_event").Deprecation!.Replacements.Order());

    [Fact]
    public void A_call_in_an_event_is_the_call_of_the_REST_API_with_its_13_fields() =>
        Assert.Equal(13, TheContract.Newest.Model.Events.Single(each => each.Key == "call_created").Fields.Count);

    private static string PathOf(PlaceholderModel placeholder)
    {
        var path = ((PlaceholderSource.Field)placeholder.Source).Properties;
        var end = TheContract.Newest.Model.Types.OfType<TypeModel.Object>().Single(type => type.Name == "ChatMessage").Fields.Single(field => field.PropertyName == path[0]);
        var places = ((TypeModel.Tuple)TheContract.Newest.Definition(end.Type)!).Fields;
        return $"{end.WireName}: {places.Single(place => place.PropertyName == path[1]).WireName}";
    }
}
