using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary>The contract says of every event what the documentation of release 18.02 says.</summary>
public class TranscriptionTests
{
    public static TheoryData<string> Names => [.. Release1802.Events.Select(documented => documented.Name)];

    [Fact]
    public void The_contract_reads_without_a_problem() => Assert.Empty(TheContract.Result.Problems);

    [Fact]
    public void The_contract_has_37_wire_names_in_34_records_with_AMI_counted_once()
    {
        Assert.Equal(34, TheContract.Model.Events.Count);
        Assert.Equal(34, TheContract.Model.Events.Select(each => each.RecordName).Distinct().Count());
        Assert.Equal(37, TheContract.Model.Events.Sum(each => each.IsOpenFamily ? 1 : each.WireNames.Count));
        Assert.Equal(37, Release1802.Events.Sum(documented => documented.WireNames.Length));
    }

    [Fact]
    public void The_contract_has_the_events_of_the_documentation_and_no_other()
    {
        var documented = Release1802.Events.Where(each => !each.TakesAnyName).SelectMany(each => each.WireNames);
        Assert.Equal(documented.Order(), TheContract.Model.Events.SelectMany(each => each.WireNames).Order());
        Assert.Single(TheContract.Model.Events, each => each.IsOpenFamily);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_the_documented_names(string name)
    {
        var (documented, contract) = Find(name);
        if (!documented.TakesAnyName)
            Assert.Equal(documented.WireNames.Order(), contract.WireNames.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_the_documented_routing_key(string name)
    {
        var (documented, contract) = Find(name);
        Assert.Equal(documented.RoutingKey.Replace("{event name}", "{event_name}", StringComparison.Ordinal), contract.RoutingKey.Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_the_documented_required_acl_or_none(string name)
    {
        var (documented, contract) = Find(name);
        Assert.Equal(documented.RequiredAcl, contract.RequiredAcl?.Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_has_the_documented_headers(string name)
    {
        var (documented, contract) = Find(name);
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
    public void An_event_has_the_documented_fields_and_only_such_others_as_may_be_missing(string name)
    {
        var (documented, contract) = Find(name);
        Assert.Equal(
            documented.Data.Select(field => field.WireName).Concat(documented.NotInTheText).Order(StringComparer.Ordinal),
            contract.Fields.Select(field => field.WireName).Order(StringComparer.Ordinal));
        Assert.All(contract.Fields.Where(field => documented.NotInTheText.Contains(field.WireName)), field => Assert.True(field.Optional, field.WireName));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_has_the_documented_type_and_is_required_if_servers_send_it(string name)
    {
        var (documented, contract) = Find(name);
        foreach (var field in documented.Data)
        {
            var inContract = contract.Fields.Single(each => each.WireName == field.WireName);
            Assert.True(TheContract.Is(inContract.Type, field.Type), $"{field} is {inContract.Type} in the contract");
            Assert.Equal(field.NotSent, inContract.Optional);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_that_the_text_names_otherwise_than_its_example_is_read_by_both_names(string name)
    {
        var (documented, contract) = Find(name);
        foreach (var field in contract.Fields)
            Assert.Equal(documented.Data.Where(each => each.WireName == field.WireName && each.Name != each.WireName).Select(each => each.Name), field.Also);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_links_to_its_section(string name)
    {
        var (documented, contract) = Find(name);
        Assert.Equal($"{TheContract.Model.Documentation}#{documented.Anchor}", contract.Documentation);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_as_old_as_the_changelog_says(string name)
    {
        var (documented, contract) = Find(name);
        Assert.Equal(documented.Since, contract.Since);
        Assert.Equal(documented.DeprecatedSince, contract.Deprecation?.Since);
    }

    private static (DocumentedEvent Documented, EventModel Contract) Find(string name)
    {
        var documented = Release1802.Events.Single(each => each.Name == name);
        return (documented, TheContract.EventOf(documented));
    }
}
