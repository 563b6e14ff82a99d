using System.Text.Json;
using BusContracts.Spec.Json;

namespace BusContracts.Spec.Tests.Json;

public sealed class JsonReaderTests
{
    public static TheoryData<string> Texts() =>
    [
        "{}", "[]", "null", "true", "-0", "0", "01", "1.", ".5", "1e5", "1E+5", "1e", "-", "+1", "1.5e-3", "\"\"", "\"\\u00e9\\/\\n\"", "\"\\x\"", "\"\\u12\"",
        "\"a\nb\"", "\"a\tb\"", "\"open", "{\"a\":1}", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{,}", "[1,]", "[,1]", "[1 2]", "[1", "{\"a\":", "tru", "True", "NaN",
        "'a'", "1 2", "{} x", "", " ", " [ 1 , { \"a\" : [ ] } ] ", "[[[]]]", "]", "}", "1a", "0x1", "--1", "\"\\ud83d\\ude00\"", "{\"a\":1 \"b\":2}",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void It_takes_what_System_Text_Json_takes_and_nothing_else(string text)
    {
        var value = JsonReader.Read(text, out var mistake);
        Assert.Equal(Platform(text), value is not null);
        Assert.Equal(value is null, mistake is not null);
        if (mistake is { } found)
            Assert.InRange(found.Range.End, 0, text.Length);
    }

    [Fact]
    public void Strings_are_unescaped() =>
        Assert.Equal("é/\n😀\"\\", Assert.IsType<JsonNode.String>(JsonReader.Read("\"\\u00e9\\/\\n\\ud83d\\ude00\\\"\\\\\"", out _)).Value);

    [Fact]
    public void A_value_stands_where_its_range_says()
    {
        const string text = """ { "a" : [ 1 , "two" ] } """;
        var body = Assert.IsType<JsonNode.Object>(JsonReader.Read(text, out _));
        var two = Assert.IsType<JsonNode.Array>(body.Members[0].Value).Items[1];
        Assert.Equal("\"two\"", text.Substring(two.Range.Start, two.Range.Length));
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        Assert.Null(JsonReader.Read(new string('[', 100_000), out var mistake));
        Assert.Contains("64 deep", mistake!.Value.Reason, StringComparison.Ordinal);
    }

    private static bool Platform(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
