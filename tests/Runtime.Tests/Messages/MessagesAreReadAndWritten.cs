using System.Text;

namespace BusContracts.Tests.Messages;

public sealed class MessagesAreReadAndWritten
{
    private const string Uuid = "ca7f87e9-c2c8-5fad-ba1b-c3140ebb9be3";

    private const string Data = $$"""{"xivo_uuid":"{{Uuid}}","source":null,"source_entry_id":"42"}""";

    [Theory]
    [InlineData($$$"""{"name":"favorite_added","required_acl":"events.a","origin_uuid":"{{{Uuid}}}","data":{{{Data}}}}""")]
    [InlineData($$$"""{"name":"favorite_added","required_acl":null,"origin_uuid":"not a uuid","data":{{{Data}}}}""")]
    [InlineData($$$"""{"name":"favorite_added","data":{{{Data}}}}""")]
    [InlineData($$$"""{"name":"favorite_added","origin_uuid":null,"data":{{{Data}}}}""")]
    [InlineData($$"""{"name":"favorite_added","data":{{Data}},"tenant_uuid":"x","list":[1.0,{"a":"\u00e9"}]}""")]
    [InlineData("""{"name":"favorite_added","data":{"xivo_uuid":"","source":"a","source_entry_id":42,"rank":null,"more":{"b":[]}}}""")]
    [InlineData("""{"name":"favorite_added","data":{"xivo_uuid":"","source":"a","source_entry_id":"x","rank":-9223372036854775808}}""")]
    public void AMessageIsWrittenBackAsItWasRead(string json) =>
        Assert.Equal(json, TestContract.Write(TestContract.Read<FavoriteAdded>(json)));

    [Theory]
    [InlineData("""{"name":"forwards_busy_updated","data":null}""", DataForm.Null)]
    [InlineData("""{"name":"forwards_busy_updated"}""", DataForm.Absent)]
    [InlineData("""{"name":"forwards_busy_updated","data":{}}""", DataForm.Object)]
    public void NoDataIsWrittenBackInItsForm(string json, DataForm form)
    {
        var message = TestContract.Read<ForwardsUpdated>(json);
        Assert.Equal(form, message.DataForm);
        Assert.Equal(json, TestContract.Write(message));
    }

    [Fact]
    public void DataIsNeverDroppedForTheFormOfAMessage()
    {
        var message = new Message<ForwardsUpdated>
        {
            Name = "forwards_busy_updated",
            DataForm = DataForm.Absent,
            Data = new ForwardsUpdated { ForwardName = "busy", UnknownFields = EquatableMap.Create<RawJson>([new("a", 1)]) },
        };
        Assert.Equal("""{"name":"forwards_busy_updated","data":{"a":1}}""", TestContract.Write(message));
    }

    [Theory]
    [InlineData("""{"data":{"a":1},"name":"forwards_noanswer_updated"}""")]
    [InlineData("""{"name":"forwards_busy_updated","data":{"a":1},"name":"forwards_noanswer_updated"}""")]
    [InlineData("""{"data":{"a":2},"name":"forwards_noanswer_updated","data":{"a":1}}""")]
    [InlineData("""{ "n\u0061me" : "forwards_no\u0061nswer_updated" , "d\u0061ta" : { "\u0061" : 1 } }""")]
    public void AFamilyReadsItsDataByTheNameThatCounts(string json)
    {
        var message = TestContract.Read<ForwardsUpdated>(json);
        Assert.Equal("noanswer", message.Data.ForwardName);
        Assert.Equal("1", message.Data.UnknownFields["a"].ToString());
    }

    [Fact]
    public void ANumberForATextIsWrittenAsANumberUntilItIsChanged()
    {
        var message = TestContract.Read<FavoriteAdded>("""{"name":"favorite_added","data":{"xivo_id":"","source":"a","source_entry_id":42}}""");
        Assert.Equal("42", message.Data.SourceEntryId);
        Assert.Equal(message.Data, message.Data with { UnknownFields = default });

        var changed = new Message<FavoriteAdded> { Name = message.Name, Data = message.Data with { SourceEntryId = "43" } };
        Assert.Contains("\"source_entry_id\":\"43\"", TestContract.Write(changed), StringComparison.Ordinal);
        Assert.Contains("\"source_entry_id\":42", TestContract.Write(message), StringComparison.Ordinal);
    }

    [Fact]
    public void AnOpenFamilyKeepsWhatIsNoText()
    {
        const string Json = """{"name":"Hangup","data":{"Event":"Hangup","Cause":16,"ChanVariable":{"A":""}}}""";
        var message = TestContract.Read<AmiEvent>(Json);
        Assert.Equal("Hangup", message.Data.EventName);
        Assert.Equal("Hangup", Assert.Single(message.Data.Fields.Values));
        Assert.Equal(Json, TestContract.Write(message));
    }

    [Theory]
    [InlineData("""{"name":"a"}""")]
    [InlineData("""{"x":{"name":"b"},"name":"a"}""")]
    [InlineData("""{"name":"\u0061" ---""")]
    public void TheNameIsReadWithoutTheRest(string json) =>
        Assert.Equal("a", TestContract.NameIn(Encoding.UTF8.GetBytes(json), TestContract.Envelope));

    [Fact]
    public void AnEnvelopeMayHaveOtherKeysAndFewerRoles()
    {
        var envelope = new Envelope { Keys = [new("event \"type\"", EnvelopeRole.Name), new("body", EnvelopeRole.Data)] };
        Assert.Equal("x", TestContract.NameIn("""{"name":1,"event \"type\"":"x"}"""u8.ToArray(), envelope));
        Assert.Equal("event \"type\"", (envelope with { Keys = [.. envelope.Keys] }).KeyFor(EnvelopeRole.Name)?.Name);
    }
}
