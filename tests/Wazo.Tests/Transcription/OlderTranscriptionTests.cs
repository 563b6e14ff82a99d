using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>What the documentation of release 15.19 says is what that of 18.02 says, but for what its changelog tells.</summary>
public class OlderTranscriptionTests
{
    private const string OfThisRelease = "15.19";

    /// <summary>"now uses the user's UUID instead of the user's ID", 16.08.</summary>
    private static readonly (string Event, string Before, string Now) Renamed = ("user_status_update", "user_id", "user_uuid");

    public static TheoryData<string> Names => [.. Release1519.Events.Select(documented => documented.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_of_the_older_document_is_in_the_contract_with_the_same_routing_key(string name)
    {
        var documented = Release1519.Events.Single(each => each.Name == name);
        var contract = TheContract.EventOf(documented);

        Assert.Equal(documented.RoutingKey.Replace("{event name}", "{event_name}", StringComparison.Ordinal), contract.RoutingKey.Text);
        Assert.True(contract.Since is null || IsNoNewerThan(contract.Since, OfThisRelease), $"{name} is since {contract.Since}");
    }

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
    public void Every_event_with_an_earlier_or_no_release_of_its_own_is_in_the_older_document_or_undated()
    {
        var dated = TheContract.Model.Events.Where(each => each.Since is { } since && IsNoNewerThan(since, OfThisRelease));
        Assert.Equal(["service_registered_event", "service_deregistered_event"], dated.Select(each => each.Key));
    }

    [Fact]
    public void The_older_envelope_is_the_newer_one_without_the_required_acl()
    {
        Assert.Equal(Release1802.EnvelopeKeys.Except(["required_acl"]), Release1519.EnvelopeKeys);
        Assert.All(Release1519.Events, documented => Assert.Null(documented.RequiredAcl));
    }

    private static bool IsNoNewerThan(string release, string than) =>
        TheContract.Model.Releases.ToList().IndexOf(release) <= TheContract.Model.Releases.ToList().IndexOf(than);
}
