using System.Text;
using System.Text.Json;
using BusContracts.Generated;
using BusContracts.Tests.Messages;

namespace BusContracts.Tests.Generated;

public sealed class SystemTextJsonTakesTheConverters
{
    private const string Data = """{"xivo_uuid":"ca7f87e9-c2c8-5fad-ba1b-c3140ebb9be3","source":"é\n","source_entry_id":42,"rank":7,"more":{"a":[1.0,"x\u0079"]}}""";

    private const string Json = $$"""{"name":"favorite_added","required_acl":"events.a.b.c","origin_uuid":"x","data":{{Data}},"tenant_uuid":"a long text in the envelope"}""";

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultBufferSize = 16,
        Converters = { new MessageJsonConverter<FavoriteAdded>(), new EventJsonConverter<FavoriteAdded>(), new MessageJsonConverter<ForwardsUpdated>() },
    };

    [Fact]
    public void AnEventAndAMessageComeBackAsTheyWere()
    {
        Assert.Equal(Data, JsonSerializer.Serialize(JsonSerializer.Deserialize<FavoriteAdded>(Data, Options), Options));
        Assert.Equal($"[{Json},null]", JsonSerializer.Serialize(JsonSerializer.Deserialize<Message<FavoriteAdded>?[]>($"[{Json},null]", Options), Options));
    }

    [Fact]
    public async Task AStreamThatComesInPiecesIsReadToo()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{Json}, {Json}]"));
        var messages = await JsonSerializer.DeserializeAsync<List<Message<FavoriteAdded>>>(stream, Options, TestContext.Current.CancellationToken);
        Assert.Equal($"[{Json},{Json}]", JsonSerializer.Serialize(messages, Options));

        using var reversed = new MemoryStream(Encoding.UTF8.GetBytes("""{"data":{"a":"long enough to need another buffer"},"name":"forwards_noanswer_updated"}"""));
        var family = await JsonSerializer.DeserializeAsync<Message<ForwardsUpdated>>(reversed, Options, TestContext.Current.CancellationToken);
        Assert.Equal("noanswer", family!.Data.ForwardName);
    }

    [Fact]
    public void ValuesInSeveralSegmentsAreRead()
    {
        // One byte a segment: every name, string and number is split.
        var bytes = Encoding.UTF8.GetBytes(Json);
        var first = new Segment(bytes.AsMemory(0, 1));
        var last = first;
        for (var i = 1; i < bytes.Length; i++)
            last = last.Then(bytes.AsMemory(i, 1));

        var reader = new Utf8JsonReader(new System.Buffers.ReadOnlySequence<byte>(first, 0, last, 1));
        reader.Read();
        var message = new MessageJsonConverter<FavoriteAdded>().Read(ref reader, typeof(Message<FavoriteAdded>), Options);
        Assert.Equal(Json, TestContract.Write(message));
    }

    [Fact]
    public void AProblemKeepsItsPath()
    {
        var problem = Assert.Throws<EventFormatException>(() => JsonSerializer.Deserialize<Message<FavoriteAdded>[]>($"[{Json.Replace("\"rank\":7", "\"rank\":true", StringComparison.Ordinal)}]", Options));
        Assert.Equal("$.data.rank", problem.JsonPath);
        Assert.Equal("favorite_added", problem.EventName);

        var syntax = Assert.Throws<EventFormatException>(() => JsonSerializer.Deserialize<FavoriteAdded>("""{"source":tru}""", Options));
        Assert.Equal("$.source", syntax.JsonPath);
    }

    private sealed class Segment : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Segment Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
