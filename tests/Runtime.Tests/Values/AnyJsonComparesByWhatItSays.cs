using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Tests.Values;

public sealed class AnyJsonComparesByWhatItSays
{
    [Theory]
    [InlineData("\"Zo\\u00eb\"", "\"Zoë\"")]
    [InlineData("\"\\/\\u0041\\u000A\\u0022\\\\\"", "\"/A\\n\\\"\\u005C\"")]
    [InlineData("\"\\ud83d\\uDE00\"", "\"😀\"")]
    [InlineData("\"\\uD800x\"", "\"\\ud800x\"")]
    [InlineData("{\"b\":1,\"\\u0061\":{\"y\":2,\"x\":[]}}", "{\"a\":{\"x\":[],\"y\":2},\"b\":1}")]
    [InlineData("[{\"b\":1,\"a\":\"\\u00e9\"}]", "[{\"a\":\"é\",\"b\":1}]")]
    public void OneMeaningInTwoSpellingsIsEqual(string one, string other) => AssertEqual(RawJson.Parse(one), RawJson.Parse(other));

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("\"1\"", "1")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2,\"a\":1}")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":null}")]
    [InlineData("{}", "[]")]
    [InlineData("\"\\\\u0041\"", "\"A\"")]
    [InlineData("\"\\ud800\"", "\"\\\\ud800\"")]
    [InlineData("\"\\ud800\"", "\"\\udc00\"")]
    public void WhatSaysDifferentThingsIsNot(string one, string other) => Assert.NotEqual(RawJson.Parse(one), RawJson.Parse(other));

    [Fact]
    public void FieldsThatAContractDoesNotHaveCompareAlike() =>
        Assert.Equal(new JsonFields([new("name", RawJson.Parse("\"Zo\\u00eb\""))]), new JsonFields([new("name", "Zoë")]));

    [Fact]
    public void NoDepthExhaustsTheStack()
    {
        const int depth = 200_000;
        RawJson one = Deep("1"), other = Deep("2");

        Assert.NotEqual(one, other);
        AssertEqual(one, Deep("1"));

        static RawJson Deep(string value)
        {
            var json = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + value + new string('}', depth);
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = int.MaxValue });
            reader.Read();
            return RawJsonReader.Read(ref reader);
        }
    }

    [Fact]
    public void ComparingTheSameTextAllocatesNothing()
    {
        RawJson one = RawJson.Parse("[1,\"a\",true]"), other = RawJson.Parse("[1,\"a\",true]");
        var isEqual = one == other && one.GetHashCode() == other.GetHashCode();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            isEqual &= one == other && one.GetHashCode() == other.GetHashCode();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(isEqual);
    }

    [Fact]
    public void AnyValueIsEqualToItselfSpelledInAnyWay() => Prop.ForAll(
        Values().ToArbitrary(),
        ArbMap.Default.ArbFor<int>(),
        ArbMap.Default.ArbFor<int>(),
        (value, one, other) =>
        {
            RawJson left = RawJson.Parse(Spell(value, new Random(one))), right = RawJson.Parse(Spell(value, new Random(other)));
            return left == right && left.GetHashCode() == right.GetHashCode();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TwoValuesAreEqualOnlyIfTheyAreTheSame() => Prop.ForAll(
        Values().ToArbitrary(),
        Values().ToArbitrary(),
        (one, other) => (RawJson.Parse(Spell(one, new Random(1))) == RawJson.Parse(Spell(other, new Random(2)))) == (Plain(one) == Plain(other)))
        .QuickCheckThrowOnFailure();

    private static void AssertEqual(RawJson one, RawJson other)
    {
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    /// <summary>Numbers, texts, lists and objects, small enough that two of them are often the same.</summary>
    private static Gen<object> Values() => Gen.Sized(size => Values(Math.Min(size, 20)));

    private static Gen<object> Values(int size)
    {
        var texts = Gen.Elements("", "a", "é", "a/b", "\"", "\\", "\n", "😀", "\u2028").Select(text => (object)text);
        var numbers = Gen.Elements("0", "1", "1.0", "-7e2").Select(literal => (object)new Number(literal));
        if (size == 0)
            return Gen.OneOf(texts, numbers);

        var values = Values(size / 3);
        var lists = values.ListOf(2).Select(items => (object)items.ToList());
        var objects = Gen.Elements("a", "é", "\\", "b").ListOf(3).SelectMany(names => values.ListOf(3), (names, items) =>
            (object)names.Zip(items).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second));
        return Gen.OneOf(texts, numbers, lists, objects);
    }

    /// <summary>One of the ways in which a value can be written: white space, escapes and the order of members are chance.</summary>
    private static string Spell(object value, Random chance)
    {
        var space = chance.Next(3) == 0 ? " " : "";
        return space + value switch
        {
            Number number => number.Literal,
            string text => Quote(text, chance),
            List<object> list => $"[{string.Join("," + space, list.Select(item => Spell(item, chance)))}]",
            Dictionary<string, object> members => $"{{{string.Join(",", members.OrderBy(_ => chance.Next()).Select(pair => Quote(pair.Key, chance) + space + ":" + Spell(pair.Value, chance)))}}}",
            _ => throw new InvalidOperationException($"{value}"),
        } + space;
    }

    private static string Quote(string text, Random chance)
    {
        var quoted = new StringBuilder("\"");
        var isPlain = chance.Next(2) == 0;
        foreach (var unit in text)
        {
            if (unit is '"' or '\\' && chance.Next(2) == 0)
                quoted.Append('\\').Append(unit);
            else if (unit == '/' && chance.Next(2) == 0)
                quoted.Append("\\/");
            else if (unit is '"' or '\\' or < ' ' || !isPlain)
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else
                quoted.Append(unit);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text that two values share if they are the same.</summary>
    private static string Plain(object value) => value switch
    {
        Number number => number.Literal,
        string text => $"'{text}'",
        List<object> list => $"[{string.Join(",", list.Select(Plain))}]",
        Dictionary<string, object> members => $"{{{string.Join(",", members.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + ":" + Plain(pair.Value)))}}}",
        _ => throw new InvalidOperationException($"{value}"),
    };

    private sealed record Number(string Literal);
}
