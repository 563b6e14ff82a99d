using System.Text;

namespace BusContracts.Tests.Messages;

public sealed class MalformedMessagesAreReported
{
    private const string Head = """{"name":"favorite_added","data":""";

    private const string Data = """{"xivo_uuid":"","source":"","source_entry_id":""}""";

    public static TheoryData<string, string, long, string, string> Table { get; } = new()
    {
        // body, path, offset, expected, found
        { "", "$", 0, "a message, which is a JSON object", "an empty body" },
        { " \n ", "$", 0, "a message, which is a JSON object", "nothing but white space" },
        { "\uFEFF{}", "$", 0, "a message, which is a JSON object", "a byte order mark" },
        { "[]", "$", 0, "a message, which is a JSON object", "an array" },
        { "\"x\"", "$", 0, "a message, which is a JSON object", "the string \"x\"" },
        { "null", "$", 0, "a message, which is a JSON object", "null" },
        { "PUTVAL a/b 1", "$", 0, "valid JSON", "'P' is an invalid start of a value" },
        { "{}", "$", 1, "the required field 'name'", "an object without" },
        { """{"name":42}""", "$.name", 8, "the event's name, a string", "the number 42" },
        { """{"name":"other"}""", "$.name", 8, "the name 'favorite_added'", "the string \"other\"" },
        { """{"name":"favorite_added","required_acl":7}""", "$.required_acl", 40, "a string", "the number 7" },
        { """{"name":"favorite_added","origin_uuid":false}""", "$.origin_uuid", 39, "a string", "false" },
        { """{"name":"favorite_added"}""", "$", 24, "the required fields 'xivo_uuid', 'source', 'source_entry_id'", "a message without data" },
        { Head + "null}", "$.data", 32, "the required fields", "data that is null" },
        { Head + "[1]}", "$.data", 32, "an object", "an array" },
        { Head + """{"source":""}}""", "$.data", 44, "the required fields 'xivo_uuid', 'source_entry_id'", "an object without" },
        { Head + """{"source":["a"]}}""", "$.data.source", 42, "a string", "an array" },
        { Head + """{"rank":1.5}}""", "$.data.rank", 40, "a whole number of at most 64 bits", "the number 1.5" },
        { Head + """{"rank":9223372036854775808}}""", "$.data.rank", 40, "a whole number of at most 64 bits", "the number 9223372036854775808" },
        { Head + """{"rank":"7"}}""", "$.data.rank", 40, "a whole number of at most 64 bits", "the string \"7\"" },
        { Head + """{"rank":NaN}}""", "$.data.rank", 40, "valid JSON", "'N' is an invalid start of a value" },
        { Head + """{"rank":1,}}""", "$.data", 42, "valid JSON", "The JSON object contains a trailing comma" },
        { Head + """{"rank":1 /* */}}""", "$.data", 42, "valid JSON", "'/' is invalid after a value" },
        { Head + """{"source":"\ud800"}}""", "$.data.source", 42, "a string", "a string that is no text" },
        { Head + """{"x y":{"a":[0,{"b":tru}]}}}""", "$.data['x y'].a[1].b", 55, "valid JSON", "'tru}" },
        { Head + Data, "$", 81, "valid JSON", "Expected depth to be zero at the end of the JSON payload" },
        { Head + Data + "} {", "$", 83, "valid JSON", "'{' is invalid after a single JSON value" },
        { Head + "\n{\"a\":\n x}}", "$.data.a", 40, "valid JSON", "'x' is an invalid start of a value" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void EachSaysWhatIsWrongAndWhere(string body, string path, long offset, string expected, string found)
    {
        var problem = Assert.Throws<EventFormatException>(() => TestContract.Read<FavoriteAdded>(body));
        Assert.Equal(path, problem.JsonPath);
        Assert.StartsWith(expected, problem.Expected, StringComparison.Ordinal);
        Assert.StartsWith(found, problem.Found, StringComparison.Ordinal);
        Assert.Equal(offset, problem.ByteOffset);
        Assert.Equal("favorite_added", problem.EventName);
        Assert.Equal("18.02", problem.Release);
        Assert.Equal($"favorite_added: at {path}, byte {offset}: expected {problem.Expected}, found {problem.Found}. (The contract goes up to release 18.02.)", problem.Message);
        Assert.Equal(path, problem.Path);
    }

    [Theory]
    [InlineData("", "an empty body")]
    [InlineData("x", "'x' is an invalid start of a value")]
    [InlineData("[]", "an array")]
    [InlineData("{}", "an object without")]
    [InlineData("{\"name\":null}", "null")]
    public void ANameThatIsNotThereIsReported(string body, string found)
    {
        var problem = Assert.Throws<EventFormatException>(() => TestContract.NameIn(Encoding.UTF8.GetBytes(body), TestContract.Envelope));
        Assert.StartsWith(found, problem.Found, StringComparison.Ordinal);
        Assert.Equal("", problem.Release);
    }

    [Fact]
    public void InvalidUtf8IsReportedWhereverItStands()
    {
        byte[] Body(string before, string after) => [.. Encoding.UTF8.GetBytes(Head + before), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(after)];

        var inText = Assert.Throws<EventFormatException>(() => TestContract.Read<FavoriteAdded>(Body("{\"source\":\"", "\"}}")));
        Assert.Equal(("$.data.source", 42), (inText.JsonPath, inText.ByteOffset));

        var inUnknown = Assert.Throws<EventFormatException>(() => TestContract.Read<FavoriteAdded>(Body("{\"more\":[\"", "\"]}}")));
        Assert.Equal(("$.data.more", 40), (inUnknown.JsonPath, inUnknown.ByteOffset));

        Assert.Throws<EventFormatException>(() => TestContract.Read<FavoriteAdded>(Body("{\"", "\":1}}")));
    }

    [Fact]
    public void NestingIsLimitedTo64()
    {
        string Nested(int depth) => $$$"""{"name":"forwards_busy_updated","data":{"a":{{{new string('[', depth)}}}{{{new string(']', depth)}}}}}""";

        Assert.Equal(Nested(62), TestContract.Write(TestContract.Read<ForwardsUpdated>(Nested(62))));
        var problem = Assert.Throws<EventFormatException>(() => TestContract.Read<ForwardsUpdated>(Nested(63)));
        Assert.Contains("depth of 64", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void OfDuplicateKeysTheLastCounts()
    {
        var message = TestContract.Read<FavoriteAdded>("""
            {"origin_uuid":"a","origin_uuid":"b","name":"favorite_added",
             "data":{"xivo_uuid":"","source":"a","source_entry_id":"1","source_entry_id":"2","x":1,"x":2},"y":1,"y":2}
            """);
        Assert.Equal("b", message.OriginUuid.ToString());
        Assert.Equal("2", message.Data.SourceEntryId);
        Assert.Equal("2", message.Data.UnknownFields["x"].ToString());
        Assert.Equal("2", message.UnknownKeys["y"].ToString());
    }
}
