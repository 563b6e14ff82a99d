using System.Text;
using System.Text.Json;
using BusContracts;
using Wazo.Bus.Tests.Transcription;

namespace Wazo.Bus.Tests.Wire;

/// <summary>The documentation's examples come back whole, and are addressed as the documentation says.</summary>
public class ExampleTests
{
    public static TheoryData<string> Records => [.. DocumentedAddress.All.Select(address => address.Record)];

    [Theory]
    [MemberData(nameof(Records))]
    public void An_example_that_is_read_and_written_has_the_same_content(string record)
    {
        foreach (var example in ExamplesOf(record))
            Assert.Null(JsonContent.Difference(example, CodecOf(record).Rewrite(example)));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void What_is_written_of_an_example_is_read_as_equal_data(string record)
    {
        var (first, second) = CodecOf(record).ReadTwice(ExamplesOf(record)[0]);
        Assert.Equal(first, second);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void An_example_is_published_under_the_documented_name_key_ACL_and_header(string record)
    {
        var documented = DocumentedAddress.All.Single(each => each.Record == record);
        var address = CodecOf(record).AddressOf(ExamplesOf(record)[0]);

        Assert.Equal(documented.Name, address.Name);
        Assert.Equal(documented.RoutingKey, address.RoutingKey);
        Assert.Equal(documented.RequiredAcl is null ? RequiredAcl.Absent : new Acl(documented.RequiredAcl), address.RequiredAcl);
        Assert.Equal(documented.Header is null ? [] : [new KeyValuePair<string, object?>(documented.Header, true)], address.Headers);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void An_ACL_that_stands_in_an_example_is_the_one_that_is_built(string record)
    {
        using var example = JsonDocument.Parse(ExamplesOf(record)[0]);
        if (example.RootElement.TryGetProperty("required_acl", out var acl))
            Assert.Equal(acl.GetString(), CodecOf(record).AddressOf(ExamplesOf(record)[0]).RequiredAcl.Acl?.Value);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void The_bindings_of_an_event_match_the_key_of_its_example(string record)
    {
        var documented = DocumentedAddress.All.Single(each => each.Record == record);
        Assert.True(CodecOf(record).Descriptor.Bindings.Matches(documented.RoutingKey));
    }

    [Fact]
    public void Every_record_has_its_example() =>
        Assert.Equal(EveryRecord.All.Select(codec => codec.Record).Order(), DocumentedAddress.All.Select(address => address.Record).Order());

    private static RecordCodec CodecOf(string record) => EveryRecord.All.Single(codec => codec.Record == record);

    private static byte[][] ExamplesOf(string record) =>
        [.. TheContract.Newest.Model.Events.Single(each => each.RecordName == record).Examples.Select(Encoding.UTF8.GetBytes)];
}
