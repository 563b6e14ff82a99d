using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Tests.Syntax;

public sealed class SpecSyntaxTests
{
    [Fact]
    public void Every_key_and_scalar_of_a_contract_stands_where_its_range_says()
    {
        var problems = new ProblemList();
        var root = SpecSyntax.Read(Contracts.Wazo, problems);
        Assert.Empty(problems.InOrderOfText());
        var scalars = ScalarsIn(root!).ToArray();
        Assert.True(scalars.Length > 500);
        Assert.All(scalars.Where(scalar => scalar.IsPlain && !scalar.Text.Contains(' ', StringComparison.Ordinal)), scalar =>
            Assert.Equal(scalar.Text, Contracts.Wazo.Substring(scalar.Range.Start, scalar.Range.Length)));
    }

    [Theory]
    [InlineData("a: one {x} two", "{x}")]
    [InlineData("a: 'one {x} two'", "{x}")]
    [InlineData("a: \"one {x} two\"", "{x}")]
    [InlineData("a: |\n  one\n\n    two\n  {x}\n", "{x}")]
    [InlineData("a: |\r\n  one\r\n  {x}\r\n", "{x}")]
    [InlineData("a: |-\n\n\n   one {x}", "{x}")]
    [InlineData("a: |2\n    one {x}\n", "{x}")]
    [InlineData("# é😀\na:\n  - |\n    😀 {x}\n", "{x}")]
    public void A_part_of_a_scalar_is_found_in_the_file(string text, string part)
    {
        var scalar = Assert.Single(ScalarsIn(SpecSyntax.Read(text, new ProblemList())!), found => found.Text.Contains(part, StringComparison.Ordinal));
        var range = scalar.RangeOf(scalar.Text.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal(part, text.Substring(range.Start, range.Length));
    }

    [Theory]
    [InlineData("a: \"tab \\t {x}\"")]
    [InlineData("a: >\n  one\n  {x}\n")]
    public void Where_the_file_does_not_have_the_text_to_the_letter_the_whole_scalar_is_meant(string text)
    {
        var scalar = Assert.Single(ScalarsIn(SpecSyntax.Read(text, new ProblemList())!), found => found.Text.Contains('x', StringComparison.Ordinal));
        Assert.Equal(scalar.Range, scalar.RangeOf(4, 3));
    }

    [Fact]
    public void A_fault_costs_the_member_around_it_and_no_other()
    {
        var problems = new ProblemList();
        var root = Assert.IsType<MapNode>(SpecSyntax.Read("a:\n  x: 1\n  y:\n    z: [1\n  w: 2\nb: 3\n", problems));
        Assert.Single(problems.InOrderOfText());
        var a = Assert.IsType<MapNode>(root.Entries[0].Value);
        Assert.Equal(["x", "y", "w"], a.Entries.Select(entry => entry.Key.Text));
        Assert.IsType<RefusedNode>(a.Entries[1].Value);
        Assert.Equal("b", root.Entries[1].Key.Text);
    }

    [Fact]
    public void An_alias_bomb_costs_nothing()
    {
        var bomb = "a0: &a0 [x, x, x]\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));
        Assert.All(SpecFile.Read(bomb).Problems.Take(200), problem => Assert.True(problem.Kind is ProblemKind.RefusedYaml or ProblemKind.UnknownKey or ProblemKind.MissingKey));
    }

    private static IEnumerable<ScalarNode> ScalarsIn(SpecNode node) => node switch
    {
        ScalarNode scalar => [scalar],
        ListNode list => list.Items.SelectMany(ScalarsIn),
        MapNode map => map.Entries.SelectMany(entry => ScalarsIn(entry.Key).Concat(ScalarsIn(entry.Value))),
        _ => [],
    };
}
