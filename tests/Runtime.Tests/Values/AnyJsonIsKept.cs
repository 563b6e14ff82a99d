using System.Text.Json;

namespace BusContracts.Tests.Values;

public sealed class AnyJsonIsKept
{
    [Theory]
    [InlineData(" { \"b\" : [ 1.0 , -0 , 1e3 ] , \"a\" : { } } ", "{\"b\":[1.0,-0,1e3],\"a\":{}}")]
    [InlineData("[[],[[]],{},{\"a\":[]}]", "[[],[[]],{},{\"a\":[]}]")]
    [InlineData("\"\\u00e9 \\/ \\ud800 é\"", "\"\\u00e9 \\/ \\ud800 é\"")]
    [InlineData("12345678901234567890.1234567890", "12345678901234567890.1234567890")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":2}")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    public void OnlyWhiteSpaceIsLost(string json, string compact)
    {
        var value = RawJson.Parse(json);
        Assert.Equal(compact, value.ToString());
        Assert.Equal(RawJson.Parse(compact), value);
        Assert.Equal(RawJson.Parse(compact).GetHashCode(), value.GetHashCode());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{", 1)]
    [InlineData("[1,]", 3)]
    [InlineData("1 2", 2)]
    [InlineData("'a'", 0)]
    public void WhatIsNotOneValueIsRefused(string json, long offset)
    {
        var problem = Assert.Throws<EventFormatException>(() => RawJson.Parse(json));
        Assert.Equal(offset, problem.ByteOffset);
    }

    [Fact]
    public void BytesThatAreNoUtf8AreRefused() =>
        Assert.Throws<EventFormatException>(() => RawJson.Parse([(byte)'"', 0xFF, (byte)'"']));

    [Fact]
    public void ItIsMadeFromAndReadAsPlainValues()
    {
        Assert.Equal("\"a\\\"b\"", ((RawJson)"a\"b").ToString());
        Assert.Equal("a\"b", ((RawJson)"a\"b").GetString());
        Assert.Equal("-7", ((RawJson)(-7)).ToString());
        Assert.Equal("false", ((RawJson)false).ToString());
        Assert.Equal(default, (RawJson)(string?)null);
        Assert.True(default(RawJson).IsNull);
        Assert.Null(((RawJson)1).GetString());
        Assert.Null(RawJson.Parse("\"\\ud800\"").GetString());
        Assert.Equal(2, RawJson.Parse("{\"a\":[1,2]}").AsElement().GetProperty("a").GetArrayLength());
        Assert.Equal(JsonValueKind.Number, ((RawJson)1).Kind);
    }
}
