using System.Text;
using System.Text.Json;

namespace Wazo.Bus.Tests.Wire;

/// <summary>Whatever servers send is read as what it is, and nothing of it is lost.</summary>
public class WireMessageTests
{
    public static TheoryData<string> Messages => [.. WireMessages.All.Select(message => message.ToString())];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_found_by_its_name_or_key_to_be_its_record(string message)
    {
        var wire = Find(message);
        Assert.Equal(wire.Record, CodecOf(wire)?.Record);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_that_is_read_and_written_has_the_same_content(string message)
    {
        var body = Encoding.UTF8.GetBytes(Find(message).Body);
        Assert.Null(JsonContent.Difference(body, CodecOf(Find(message))!.Rewrite(body)));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_is_written_of_a_message_is_read_as_equal_data(string message)
    {
        var (first, second) = CodecOf(Find(message))!.ReadTwice(Encoding.UTF8.GetBytes(Find(message).Body));
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_headers_that_are_documented_are_among_those_that_servers_send(string message)
    {
        var wire = Find(message);
        using var sent = JsonDocument.Parse(wire.Headers);
        if (!sent.RootElement.EnumerateObject().Any())
            return;

        var documented = CodecOf(wire)!.AddressOf(Encoding.UTF8.GetBytes(wire.Body)).Headers;
        Assert.All(documented, header => Assert.True(sent.RootElement.TryGetProperty(header.Key, out var value) && value.GetBoolean() == (bool)header.Value!, header.Key));
        Assert.Equal(NameOf(wire), sent.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void There_is_a_message_of_every_record_and_each_is_told_apart_by_its_title()
    {
        Assert.Equal(34, EveryRecord.All.Count);
        Assert.Equal(WazoBus.Contract.Events, EveryRecord.All.Select(codec => codec.Descriptor));
        Assert.Empty(EveryRecord.All.Select(codec => codec.Record).Except(WireMessages.All.Select(message => message.Record)));
        Assert.Equal(WireMessages.All.Count, WireMessages.All.Select(message => message.ToString()).Distinct().Count());
    }

    private static WireMessage Find(string message) => WireMessages.All.Single(each => each.ToString() == message);

    private static RecordCodec? CodecOf(WireMessage message) => RecordCodec.Find(NameOf(message), message.RoutingKey);

    private static string NameOf(WireMessage message)
    {
        using var body = JsonDocument.Parse(message.Body);
        return body.RootElement.GetProperty("name").GetString()!;
    }
}
