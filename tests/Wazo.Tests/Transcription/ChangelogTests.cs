using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>Every entry of the changelog can be seen between the contract of its release and that of the release before.</summary>
public class ChangelogTests
{
    public static TheoryData<string, string> Added
    {
        get
        {
            var added = new TheoryData<string, string>();
            foreach (var documented in Release1802.Events.Where(each => each.Since is not null))
                added.Add(documented.Since!, documented.Name);
            return added;
        }
    }

    [Fact]
    public void Each_release_of_the_changelog_has_an_entry_here() =>
        Assert.Equal(Release1802.Changelog, Release1802.Events.Select(each => each.Since).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Added))]
    public void An_event_is_there_from_the_release_that_added_it(string release, string name)
    {
        Assert.Contains(TheContract.At(release).Model.Events, each => each.Key == name);
        if (Before(release) is { } earlier)
            Assert.DoesNotContain(TheContract.At(earlier).Model.Events, each => each.Key == name);
    }

    [Theory]
    [InlineData("15.17", "user_id", ScalarKind.Integer)]
    [InlineData("16.07", "user_id", ScalarKind.Integer)]
    [InlineData("16.08", "user_uuid", ScalarKind.Uuid)]
    [InlineData("18.02", "user_uuid", ScalarKind.Uuid)]
    public void A_status_names_its_user_by_id_up_to_16_07_and_by_uuid_from_16_08(string release, string field, ScalarKind kind)
    {
        var status = TheContract.At(release).Event("user_status_update");
        var user = Assert.Single(status.Fields, candidate => candidate.WireName.StartsWith("user_", StringComparison.Ordinal));
        Assert.Equal((field, new BusContracts.Spec.ValueType.Scalar(kind, Nullable: false)), (user.WireName, user.Type));
        Assert.Equal(kind == ScalarKind.Uuid ? ["16.08"] : [], status.Changes.Select(change => change.Release));
        Assert.Contains(field, Assert.Single(status.Examples), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17.08", null)]
    [InlineData("17.14", "17.14")]
    public void The_chat_event_is_deprecated_from_17_14(string release, string? since) =>
        Assert.Equal(since, TheContract.At(release).Event("chat_message_event").Deprecation?.Since);

    [Theory]
    [InlineData("15.19", false)]
    [InlineData("15.20", true)]
    public void ACLs_are_newer_than_the_older_document(string release, bool isThere)
    {
        var contract = TheContract.At(release);
        Assert.Equal(isThere, contract.Model.Envelope.Keys.Any(key => key.Role == EnvelopeRole.RequiredAcl));
        foreach (var name in new[] { "agent_status_update", "endpoint_status_update", "user_status_update" })
            Assert.Equal(isThere, contract.Event(name).RequiredAcl is not null);
    }

    private static string? Before(string release)
    {
        var releases = TheContract.Newest.Model.Releases.ToList();
        var place = releases.IndexOf(release);
        return place == 0 ? null : releases[place - 1];
    }
}
