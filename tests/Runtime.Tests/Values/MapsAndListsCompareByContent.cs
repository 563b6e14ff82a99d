using BusContracts.Generated;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Tests.Values;

public sealed class MapsAndListsCompareByContent
{
    private sealed record Holder(EquatableList<string> List, EquatableMap<long?> Map);

    [Fact]
    public void ARecordOfThemIsEqualByContent()
    {
        var one = new Holder(["a", "b"], [new("x", 1), new("y", null)]);
        var other = new Holder(["a", "b"], new Dictionary<string, long?> { ["y"] = null, ["x"] = 1 });
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one with { List = ["b", "a"] });
        Assert.NotEqual(one, one with { Map = [new("x", 1)] });
    }

    [Fact]
    public void TheDefaultListIsEmpty()
    {
        Assert.Empty(default(EquatableList<string>));
        Assert.Equal(default, (EquatableList<string>)[]);
        Assert.Throws<IndexOutOfRangeException>(() => default(EquatableList<int>)[0]);
        Assert.Equal(3, new List<int> { 1, 2 }.ToEquatableList().Sum());
    }

    [Fact]
    public void AMapIsADictionaryThatKeepsItsOrder() => Prop.ForAll<KeyValuePair<NonNull<string>, int>[]>(pairs =>
    {
        var expected = new Dictionary<string, int>();
        foreach (var (key, value) in pairs)
            expected[key.Get] = value;

        var map = pairs.Select(pair => KeyValuePair.Create(pair.Key.Get, pair.Value)).ToEquatableMap();
        return map.SequenceEqual(expected)
            && map.Keys.SequenceEqual(expected.Keys)
            && expected.All(entry => map[entry.Key] == entry.Value && map.ContainsKey(entry.Key))
            && !map.ContainsKey("not there")
            && map == expected.Reverse().ToEquatableMap()
            && map.GetHashCode() == expected.Reverse().ToEquatableMap().GetHashCode();
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1000)]
    public void AMapOfAnySizeFindsEachKeyOnce(int size)
    {
        var map = Enumerable.Range(0, size).Concat(Enumerable.Range(0, size)).Select(i => KeyValuePair.Create($"key{i}", i)).ToEquatableMap();
        Assert.Equal(size, map.Count);
        for (var i = 0; i < size; i++)
            Assert.Equal(i, map[$"key{i}"]);
        Assert.False(map.TryGetValue("key", out _));
        Assert.Throws<KeyNotFoundException>(() => map["key"]);
    }

    [Fact]
    public void AFloodOfKeysIsReadInLinearTime()
    {
        // 200,000 keys take milliseconds by hash and minutes by comparison.
        var json = "{" + string.Join(",", Enumerable.Range(0, 200_000).Select(i => $"\"k{i}\":{i}")) + "}";
        var reader = new System.Text.Json.Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var map = JsonRead.Map(ref reader, JsonRead.Integer);
        Assert.Equal(199_999, map["k199999"]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
