using System.Text;
using System.Text.Json;

namespace Wazo.Bus.Tests.Wire;

/// <summary>Whatever servers send is read as what it is, and nothing of it is lost.</summary>
public class WireMessageTests
{
    public static TheoryData<string> Messages => [.. WireMessages.All.Select(message => message.ToString())];

    public static TheoryData<string> Cases => [.. WireCases.All.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_the_plain_list_holds(string name) => Assert.Null(WireCases.All.Single(each => each.Name == name).Check());

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
