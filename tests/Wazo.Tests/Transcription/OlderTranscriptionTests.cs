using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>What the documentation of release 15.19 says is what that of 18.02 says, but for what its changelog tells.</summary>
public class OlderTranscriptionTests
{
    /// <summary>"now uses the user's UUID instead of the user's ID", 16.08.</summary>
    private static readonly (string Event, string Before, string Now) Renamed = ("user_status_update", "user_id", "user_uuid");

    private static SpecModel Older => TheContract.At("15.19").Model;

    public static TheoryData<string> Names => [.. Release1519.Events.Select(documented => documented.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_older_document_has_the_same_fields_of_the_same_types_but_for_the_user_of_a_status(string name)
    {
        var older = Release1519.Events.Single(each => each.Name == name);
        var newer = Release1802.Events.Single(each => each.Name == name);
        var fields = older.Data.Select(field => older.Name == Renamed.Event && field.Name == Renamed.Before ? new DocumentedField(Renamed.Now, DocumentedType.Uuid) : field);

        Assert.Equal(newer.Data.OrderBy(field => field.Name), fields.OrderBy(field => field.Name));
    }

    [Fact]
    public void The_older_contract_has_no_ACL() => Assert.All(Older.Events, each => Assert.Null(each.RequiredAcl));

    [Fact]
    public void The_older_contract_has_the_types_of_its_events_alone() => Assert.Equal(["AgentStatus"], Older.Types.Select(type => type.Name));

    [Fact]
    public void The_older_contract_lists_what_it_withholds_with_the_release_that_has_it()
    {
        var newer = Release1802.Events.Where(each => Release1519.Events.All(older => older.Name != each.Name));
        var events = Older.Withheld.Where(withheld => withheld.Field is null).ToArray();

        Assert.Equal(newer.SelectMany(each => each.WireNames).Order(), events.SelectMany(withheld => withheld.WireNames).Order());
        Assert.Equal("since 15.20", events.Single(withheld => withheld.Event == "chat_message_event").Reason);
        Assert.Equal("after 15.19", events.Single(withheld => withheld.Event == "call_created").Reason);
        Assert.Equal(
            [new WithheldModel(Renamed.Event, Renamed.Now, new([Renamed.Event]), "since 16.08")],
            Older.Withheld.Where(withheld => withheld.Field is not null));
    }

    [Fact]
    public void The_newest_contract_withholds_the_id_of_a_user_alone() =>
        Assert.Equal([new WithheldModel(Renamed.Event, Renamed.Before, new([Renamed.Event]), "removed in 16.08")], TheContract.Newest.Model.Withheld);
}
