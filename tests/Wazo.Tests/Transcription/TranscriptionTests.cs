using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>At the release of a document the contract says of every event what the document says.</summary>
public class TranscriptionTests
{
    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var document in TheDocument.Both)
            {
                foreach (var documented in document.Events)
                    names.Add(document.Release, documented.Name);
            }

            return names;
        }
    }

    public static TheoryData<string> Releases => [.. TheDocument.Both.Select(document => document.Release)];

    [Theory]
    [MemberData(nameof(Releases))]
    [InlineData(null)]
    public void The_contract_reads_without_a_problem(string? release) => Assert.Empty(TheContract.ResultAt(release).Problems);

    [Fact]
    public void The_contract_has_37_wire_names_in_34_records_with_AMI_counted_once()
    {
        Assert.Equal(34, TheContract.Newest.Model.Events.Count);
        Assert.Equal(34, TheContract.Newest.Model.Events.Select(each => each.RecordName).Distinct().Count());
        Assert.Equal(37, TheContract.Newest.Model.Events.Sum(each => each.IsOpenFamily ? 1 : each.WireNames.Count));
        Assert.Equal(37, Release1802.Events.Sum(documented => documented.WireNames.Length));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void The_contract_has_the_events_of_the_document_and_no_other(string release)
    {
        var document = TheDocument.Of(release);
        var documented = document.Events.Where(each => !each.TakesAnyName).SelectMany(each => each.WireNames);
        Assert.Equal(documented.Order(), document.Contract.Model.Events.SelectMany(each => each.WireNames).Order());
        Assert.Single(document.Contract.Model.Events, each => each.IsOpenFamily);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void The_envelope_has_the_keys_of_the_document(string release)
    {
        var document = TheDocument.Of(release);
        Assert.Equal(document.EnvelopeKeys, document.Contract.Model.Envelope.Keys.Select(key => key.WireName));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_an_example_of_the_release(string release, string name) =>
        Assert.NotEmpty(TheDocument.Find(release, name).Contract.Examples);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_the_documented_names(string release, string name)
    {
        var (documented, contract) = TheDocument.Find(release, name);
        if (!documented.TakesAnyName)
            Assert.Equal(documented.WireNames.Order(), contract.WireNames.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_the_documented_routing_key(string release, string name)
    {
        var (documented, contract) = TheDocument.Find(release, name);
        Assert.Equal(documented.RoutingKey.Replace("{event name}", "{event_name}", StringComparison.Ordinal), contract.RoutingKey.Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_the_documented_required_acl_or_none(string release, string name)
    {
        var (documented, contract) = TheDocument.Find(release, name);
        Assert.Equal(documented.RequiredAcl, contract.RequiredAcl?.Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_the_documented_headers(string release, string name)
    {
        var (documented, contract) = TheDocument.Find(release, name);
        var headers = contract.Headers.Select(header => $"{header.Name.Text}: {Text(header.Value)}");
        Assert.Equal(documented.Headers, headers);

        static string Text(HeaderValueModel value) => value switch
        {
            HeaderValueModel.Boolean flag => flag.Value ? "true" : "false",
            HeaderValueModel.Integer number => $"{number.Value}",
            HeaderValueModel.Text text => text.Value.Text,
            _ => throw new InvalidOperationException(value.ToString()),
        };
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_the_documented_fields_and_only_such_others_as_may_be_missing(string release, string name)
    {
        var (documented, contract) = TheDocument.Find(release, name);
        Assert.Equal(
            documented.Data.Select(field => field.WireName).Concat(documented.NotInTheText).Order(StringComparer.Ordinal),
            contract.Fields.Select(field => field.WireName).Order(StringComparer.Ordinal));
        Assert.All(contract.Fields.Where(field => documented.NotInTheText.Contains(field.WireName)), field => Assert.True(field.Optional, field.WireName));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_has_the_documented_type_and_is_required_if_servers_send_it(string release, string name)
    {
        var (documented, contract) = TheDocument.Find(release, name);
        foreach (var field in documented.Data)
        {
            var inContract = contract.Fields.Single(each => each.WireName == field.WireName);
            Assert.True(TheDocument.Of(release).Contract.Is(inContract.Type, field.Type), $"{field} is {inContract.Type} in the contract");
            Assert.Equal(field.NotSent, inContract.Optional);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_that_the_text_names_otherwise_than_its_example_is_read_by_both_names(string release, string name)
    {
        var (documented, contract) = TheDocument.Find(release, name);
        foreach (var field in contract.Fields)
            Assert.Equal(documented.Data.Where(each => each.WireName == field.WireName && each.Name != each.WireName).Select(each => each.Name), field.Also);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_links_to_its_section(string release, string name)
    {
        var (documented, contract) = TheDocument.Find(release, name);
        Assert.Equal($"{TheContract.Newest.Model.Documentation}#{documented.Anchor}", contract.Documentation);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_as_old_as_the_changelog_says(string release, string name)
    {
        // The older document has no changelog: what it has is as old as the newer one says.
        var contract = TheDocument.Find(release, name).Contract;
        var documented = Release1802.Events.Single(each => each.Name == name);
        var undated = Release1519.Events.Any(each => each.Name == name) ? null : "after 15.19";
        Assert.Equal(documented.Since ?? undated, contract.Since);
        Assert.Equal(documented.DeprecatedSince, contract.Deprecation?.Since);
    }
}
