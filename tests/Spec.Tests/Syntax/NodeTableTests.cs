using System.Globalization;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Tests.Syntax;

public sealed class NodeTableTests
{
    [Fact]
    public void A_map_has_its_keys_and_values_in_the_order_of_the_text()
    {
        var map = Read("b: 1\na: { x: [2, 3], y: 4 }\nc:\n");

        Assert.Equal(["b", "a", "c"], map.Entries.Select(entry => entry.KeyText));
        var flow = Assert.IsType<MapNode>(map.Find("a")!.Value.Value);
        Assert.True(flow.IsFlow);
        var list = Assert.IsType<ListNode>(flow.Find("x")!.Value.Value);
        Assert.Equal(["2", "3"], list.Items.Cast<ScalarNode>().Select(item => item.Text));
        Assert.Null(map.Find("x"));
    }

    [Fact]
    public void An_entry_says_the_same_with_and_without_its_nodes()
    {
        const string text = "plain: one\n'quoted': \"two\"\nblock: |\n  three\nempty:\nmap: { a: b }\nlist: [a]\n";

        Assert.All(Read(text).Entries, entry =>
        {
            Assert.Equal(entry.Key.Text, entry.KeyText);
            Assert.Equal(entry.Key.Range, entry.KeyRange);
            Assert.Equal(entry.Value is ScalarNode value ? value.Text : "", entry.ValueText);
        });
    }

    [Fact]
    public void Equal_keys_of_different_maps_stand_where_they_are_written()
    {
        const string text = "a: { k: v }\nb: { k: v }\n";
        var map = Read(text);

        var places = map.Entries.Select(entry => ((MapNode)entry.Value).Entries[0]).ToArray();
        Assert.Equal([text.IndexOf('k', StringComparison.Ordinal), text.LastIndexOf('k')], places.Select(entry => entry.KeyRange.Start));
        Assert.Equal([text.IndexOf('v', StringComparison.Ordinal), text.LastIndexOf('v')], places.Select(entry => entry.Value.Range.Start));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(50_000)]
    public void A_key_that_stands_twice_is_left_out_however_many_there_are(int keys)
    {
        var lines = Enumerable.Range(0, keys).Select(n => $"k{n.ToString(CultureInfo.InvariantCulture)}: {{ in: {n.ToString(CultureInfo.InvariantCulture)} }}\n");
        var problems = new ProblemList();

        var map = Read(string.Concat(lines) + "k1: again\nlast: x\nk0: again\n", problems);

        Assert.Equal(keys + 1, map.Entries.Count);
        Assert.IsType<MapNode>(map.Find("k1")!.Value.Value);
        Assert.Equal("x", map.Find("last")!.Value.ValueText);
        Assert.Equal([("k1", "2"), ("k0", "1")], problems.InOrderOfText().Select(problem => (problem.Arguments[0], problem.Arguments[1])));
        Assert.All(problems.InOrderOfText(), problem => Assert.Equal(ProblemKind.DuplicateKey, problem.Kind));
    }

    [Fact]
    public void An_alias_is_refused_where_it_stands_and_what_follows_is_read()
    {
        const string text = "a: *other\nb: [*one, two]\nc: { *key : x, d: y }\n";
        var problems = new ProblemList();
        var map = Read(text, problems);

        Assert.IsType<RefusedNode>(map.Find("a")!.Value.Value);
        Assert.Equal(text.IndexOf("*other", StringComparison.Ordinal), map.Find("a")!.Value.Value.Range.Start);
        Assert.Equal([typeof(RefusedNode), typeof(ScalarNode)], ((ListNode)map.Find("b")!.Value.Value).Items.Select(item => item.GetType()));
        Assert.Equal(["d"], ((MapNode)map.Find("c")!.Value.Value).Entries.Select(entry => entry.KeyText));
        Assert.Equal(3, problems.InOrderOfText().Count(problem => problem.Kind == ProblemKind.RefusedYaml));
    }

    [Fact]
    public void A_map_without_keys_has_none()
    {
        Assert.Empty(MapNode.Empty(new TextRange(3, 0)).Entries);
        Assert.Null(MapNode.Empty(new TextRange(3, 0)).Find("a"));
        Assert.Empty(((MapNode)Read("a: {}\n").Find("a")!.Value.Value).Entries);
        Assert.Empty(((ListNode)Read("a: []\n").Find("a")!.Value.Value).Items);
    }

    private static MapNode Read(string text, ProblemList? problems = null) => Assert.IsType<MapNode>(SpecSyntax.Read(text, problems ?? new ProblemList()));
}
