using BusContracts.Spec;
using static BusContracts.Generator.Tests.Harness.TestModels;
using ValueType = BusContracts.Spec.ValueType;

namespace BusContracts.Generator.Tests.Codec;

public sealed class EmittedCodecTests
{
    private static readonly TypeModel[] Types =
    [
        StringEnum("Status", "up", "down"),
        new TypeModel.IntegerEnum("Level", "A level.", Array(new EnumValueModel<long>(1, "One", "One."))),
        new TypeModel.Tuple("Pair", "A pair.", Array(Field("left", UuidText), Field("right", Nullable(Text)))),
        new TypeModel.Object("Folder", "A folder.", Array(Field("id", Integer), Field("parent", Named("Folder", NamedTypeKind.Object), optional: true)), null, false, true),
    ];

    private static ValueType Nullable(ValueType type) => type with { Nullable = true };

    private static ValueType List(ValueType type) => new ValueType.List(type, Nullable: false);

    private static ValueType Map(ValueType type) => new ValueType.Map(type, Nullable: false);

    private static FieldModel Accepting(FieldModel field, params ScalarKind[] kinds) => field with { Accept = kinds.ToEquatableArray() };

    [Fact]
    public void EveryScalarIsReadAndWrittenBack()
    {
        var kinds = Enum.GetValues<ScalarKind>();
        var required = EmittedCodec.Of([.. kinds.Select(kind => Field($"a_{kind}", Scalar(kind)))]);
        var nullable = EmittedCodec.Of([.. kinds.Select(kind => Field($"a_{kind}", Scalar(kind, nullable: true)))]);
        var optional = EmittedCodec.Of([.. kinds.Select(kind => Field($"a_{kind}", Scalar(kind), optional: true))]);
        const string Full = """{"a_String":"\"é/\n","a_Integer":-9223372036854775808,"a_Number":1.5,"a_Boolean":true,"a_Uuid":"None","a_Timestamp":"2016-02-10T11:57:02.592-0500","a_UnixSeconds":1454000000,"a_Any":{"x":[1.0]}}""";
        const string Nulls = """{"a_String":null,"a_Integer":null,"a_Number":null,"a_Boolean":null,"a_Uuid":null,"a_Timestamp":null,"a_UnixSeconds":null,"a_Any":null}""";

        Assert.Equal(Full, required.RoundTrip(Full));
        Assert.Equal(Full, nullable.RoundTrip(Full));
        Assert.Equal(Full, optional.RoundTrip(Full));
        Assert.Equal(Nulls, nullable.RoundTrip(Nulls));
        Assert.Equal(Nulls, optional.RoundTrip(Nulls));
        Assert.Equal("{}", optional.RoundTrip("{}"));
        Assert.True(optional.AreEqual(Full, " " + Full));
        Assert.False(optional.AreEqual(Full, "{}"));
        Assert.Equal(("$.a_String", "a string", "null"), required.Problem(Nulls));
        Assert.Equal("the required fields 'a_String', 'a_Integer', 'a_Number', 'a_Boolean', 'a_Uuid', 'a_Timestamp', 'a_UnixSeconds', 'a_Any'", required.Problem("{}").Expected);
    }

    [Theory]
    [InlineData("""{"unknown":[1.0,{"é":"\u00e9"}]}""")]
    [InlineData("""{"s":["up","x",""],"levels":{"a":1,"b":7},"pair":["","b"],"folder":{"id":1,"parent":{"id":2,"more":0}},"deep":[[{"a":null}],[]],"more":true}""")]
    [InlineData("""{"pair":["a",null],"s":[]}""", """{"s":[],"pair":["a",null]}""")]
    public void NamedTypesListsAndMapsNest(string json, string? written = null)
    {
        var codec = EmittedCodec.Of(
            null,
            Types,
            Field("s", List(Named("Status", NamedTypeKind.StringEnum)), optional: true),
            Field("levels", Map(Named("Level", NamedTypeKind.IntegerEnum)), optional: true),
            Field("pair", Named("Pair", NamedTypeKind.Tuple), optional: true),
            Field("folder", Named("Folder", NamedTypeKind.Object), optional: true),
            Field("deep", List(List(Map(Nullable(Text)))), optional: true));

        Assert.Equal(written ?? json, codec.RoundTrip(json));
        Assert.True(codec.AreEqual(json, codec.RoundTrip(json)));
    }

    [Theory]
    [InlineData("""{"pair":["a"]}""", "$.pair", "an array of 2 elements", "one with fewer")]
    [InlineData("""{"pair":["a","b","c"]}""", "$.pair[2]", "an array of 2 elements", "one with more")]
    [InlineData("""{"pair":["a",7]}""", "$.pair[1]", "a string", "the number 7")]
    [InlineData("""{"pair":["a","b"],"folder":{"id":1,"parent":{"id":"x"}}}""", "$.folder.parent.id", "a whole number of at most 64 bits", "the string \"x\"")]
    [InlineData("""{"pair":["a","b"],"folder":{"id":1,"parent":{}}}""", "$.folder.parent", "the required field 'id'", "an object without")]
    [InlineData("""{"pair":["a","b"],"status":{}}""", "$.status", "a string", "an object")]
    [InlineData("""{"pair":["a","b"],"x":[1,2,]}""", "$.x[2]", "valid JSON", null)]
    public void WhatDoesNotFitIsReportedWithItsPath(string json, string path, string expected, string? found)
    {
        var problem = EmittedCodec.Of(
            null,
            Types,
            Field("pair", Named("Pair", NamedTypeKind.Tuple)),
            Field("folder", Named("Folder", NamedTypeKind.Object), optional: true),
            Field("status", Named("Status", NamedTypeKind.StringEnum), optional: true)).Problem(json);

        Assert.Equal((path, expected), (problem.Path, problem.Expected));
        if (found is not null)
            Assert.Equal(found, problem.Found);
    }

    [Fact]
    public void AnotherJsonTypeIsConvertedAndWrittenBackAsItCame()
    {
        var codec = EmittedCodec.Of(
            null,
            Types,
            Accepting(Field("text", Text), ScalarKind.Integer, ScalarKind.Boolean),
            Accepting(Field("integer", Nullable(Integer)), ScalarKind.String, ScalarKind.Number),
            Accepting(Field("number", Scalar(ScalarKind.Number), optional: true), ScalarKind.String),
            Accepting(Field("flag", Scalar(ScalarKind.Boolean)), ScalarKind.Integer, ScalarKind.String),
            Accepting(Field("status", Named("Status", NamedTypeKind.StringEnum)), ScalarKind.Integer),
            Accepting(Field("seconds", Scalar(ScalarKind.UnixSeconds)), ScalarKind.Timestamp, ScalarKind.Number),
            Accepting(Field("time", Nullable(Scalar(ScalarKind.Timestamp)), optional: true), ScalarKind.Number),
            Accepting(Field("uuid", UuidText), ScalarKind.Integer),
            Accepting(Field("tags", List(Text)), ScalarKind.String));
        const string Json = """{"text":42,"integer":"7","number":"1.50","flag":0,"status":3,"seconds":"2016-01-28T16:53:20Z","time":1454000000.25,"uuid":7,"tags":"a,b"}""";

        Assert.Equal(Json, codec.RoundTrip(Json));
        Assert.Equal("42", codec.Value(Json, "Text"));
        Assert.Equal(7L, codec.Value(Json, "Integer"));
        Assert.Equal(1.5, codec.Value(Json, "Number"));
        Assert.Equal(false, codec.Value(Json, "Flag"));
        Assert.Equal("3", codec.Value(Json, "Status")!.ToString());
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1454000000), codec.Value(Json, "Seconds"));
        Assert.Equal(default(EquatableList<string>), codec.Value(Json, "Tags"));
        Assert.Equal(("$.text", "a string", "the number 4.2"), codec.Problem(Json.Replace("42", "4.2", StringComparison.Ordinal)));
        Assert.Equal("$.integer", codec.Problem(Json.Replace("\"7\"", "\"7x\"", StringComparison.Ordinal)).Path);
    }

    [Fact]
    public void NumbersComeBackAsTheyWereSpelledUntilTheyAreChanged()
    {
        var codec = EmittedCodec.Of(
            null,
            Types,
            Field("integer", Integer),
            Field("nullable", Nullable(Integer)),
            Field("level", Named("Level", NamedTypeKind.IntegerEnum)),
            Field("seconds", Scalar(ScalarKind.UnixSeconds)),
            Field("number", Scalar(ScalarKind.Number)),
            Field("optional", Scalar(ScalarKind.Number), optional: true));
        const string Json = """{"integer":-0,"nullable":-0,"level":-0,"seconds":-0,"number":1.0,"optional":-0.0}""";

        Assert.Equal(Json, codec.RoundTrip(Json));
        Assert.Equal(0L, codec.Value(Json, "Integer"));
        Assert.Equal(1.0, codec.Value(Json, "Number"));
        Assert.Equal(Json.Replace("1.0", "12e-1", StringComparison.Ordinal), codec.RoundTrip(Json.Replace("1.0", "12e-1", StringComparison.Ordinal)));
        Assert.Equal(Json.Replace("-0,\"n", "0,\"n", StringComparison.Ordinal), codec.RoundTrip(Json.Replace("{", "{\"integer\":-0,", StringComparison.Ordinal).Replace("-0,\"n", "0,\"n", StringComparison.Ordinal)));
        Assert.Equal("$.integer", codec.Problem(Json.Replace("-0,\"n", "1E0,\"n", StringComparison.Ordinal)).Path);
        Assert.Equal("$.number", codec.Problem(Json.Replace("1.0", "1e400", StringComparison.Ordinal)).Path);
    }

    [Fact]
    public void AnUnlistedFieldOfAnotherTypeIsKeptBesideTheTypedOnes()
    {
        var codec = EmittedCodec.Of(Text, [], Accepting(Field("ChanVariable", Map(Text), optional: true), ScalarKind.String));
        const string Json = """{"ChanVariable":{"A":""},"Event":"Hangup","Name":"","Cause":16,"More":null}""";

        Assert.Equal(Json, codec.RoundTrip(Json));
        Assert.Equal(["Event", "Name"], ((EquatableMap<string>)codec.Value(Json, "Fields")!).Keys);
        Assert.Equal(2, ((JsonFields)codec.Value(Json, "UnknownFields")!).Count);
        Assert.Equal("""{"ChanVariable":"A=1","Event":"x"}""", codec.RoundTrip("""{"ChanVariable":"A=1","Event":"x"}"""));
        Assert.Equal("""{"Event":"x"}""", codec.RoundTrip("""{"Event":"x"}"""));
    }

    [Fact]
    public void AnotherNameIsReadAndNeverWritten()
    {
        var codec = EmittedCodec.Of(Field("xivo_uuid", UuidText) with { Also = Array("xivo_id", "id") });
        Assert.Equal("""{"xivo_uuid":"a"}""", codec.RoundTrip("""{"id":"a"}"""));
        Assert.Equal("""{"xivo_uuid":"b"}""", codec.RoundTrip("""{"xivo_uuid":"a","xivo_id":"b"}"""));
    }

    [Fact]
    public void EscapedNamesAreTheSameNames()
    {
        var codec = EmittedCodec.Of(Field("a\"b\\é\n", Text, property: "Odd"), Field("é", Text, property: "E"));
        const string Json = """{"a\"b\\é\u000a":"x","é":"y"}""";
        Assert.Equal(Json, codec.RoundTrip("""{"\u0061\u0022b\\\u00e9\n":"x","\u00E9":"y"}"""));
    }

    [Fact]
    public void MoreRequiredFieldsThanBitsInAWordAreAllRequired()
    {
        var fields = Enumerable.Range(0, 130).Select(i => Field($"f{i}", Integer)).ToArray();
        var codec = EmittedCodec.Of(fields);
        string Json(int without) => "{" + string.Join(",", Enumerable.Range(0, 130).Where(i => i != without).Select(i => $"\"f{i}\":{i}")) + "}";

        Assert.Equal(Json(-1), codec.RoundTrip(Json(-1)));
        foreach (var without in (int[])[0, 63, 64, 127, 128, 129])
            Assert.Equal($"the required field 'f{without}'", codec.Problem(Json(without)).Expected);
    }

    [Fact]
    public void PropertiesMayBeCalledLikeTheVariablesOfTheCodec()
    {
        string[] names = ["reader", "writer", "value", "name", "key", "unknown", "others", "seen", "is_first", "item", "some", "class", "var", "global", "data", "event"];
        var codec = EmittedCodec.Of(Text, [], [.. names.Select((name, i) => Field(name, i % 2 == 0 ? List(Nullable(Integer)) : Nullable(Integer), optional: i % 3 == 0))]);
        var json = "{" + string.Join(",", names.Select((name, i) => $"\"{name}\":{(i % 2 == 0 ? "[1,null]" : "1")}")) + ",\"z\":\"\"}";
        Assert.Equal(json, codec.RoundTrip(json));
    }

    [Fact]
    public void AMessageHasItsEnvelope()
    {
        var codec = EmittedCodec.Of(Field("a", Integer));
        const string Json = """{"name":"thing","required_acl":null,"origin_uuid":"x","data":{"a":1},"tenant":"t"}""";
        Assert.Equal(Json, codec.Message(Json));
        Assert.Equal("$.data.a", Assert.Throws<EventFormatException>(() => codec.Message("""{"name":"thing","data":{"a":""}}""")).JsonPath);
    }
}
