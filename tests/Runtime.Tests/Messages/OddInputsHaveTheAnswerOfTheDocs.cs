using System.Text;

namespace BusContracts.Tests.Messages;

public sealed class OddInputsHaveTheAnswerOfTheDocs
{
    public static TheoryData<string> Rows => [.. OddInputs.All.Select(input => input.Row)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void EachIsReadOrRefusedAsTheTableSays(string row) => Assert.Null(OddInputs.All.Single(each => each.Row == row).Problem());

    [Fact]
    public void TheTableHasExactlyTheseRows()
    {
        var documented = Table().Select(cells => (Row: cells[0], IsRead: cells[1].StartsWith("read", StringComparison.Ordinal)));
        Assert.Equal(OddInputs.All.Select(input => (input.Row, input.Written is not null)), documented);
    }

    [Fact]
    public void TheNameAloneHasTheLimitsToo()
    {
        var problem = Assert.Throws<EventFormatException>(() => TestContract.NameIn(OddInput.OfLength(MessageLimits.MaxBodyBytes + 1), TestContract.Envelope));
        Assert.Equal("one of 67108865", problem.Found);
        Assert.Throws<EventFormatException>(() => TestContract.NameIn(OddInput.Broken("{\"name\":\"?\"}"), TestContract.Envelope));
    }

    [Theory]
    [InlineData("{\"name\":\"a\" ---")]
    [InlineData("{\"name\": \"a\", \"data\": {{{")]
    [InlineData("{\"x\": [], \"name\": \"a\", ]")]
    public void WhatStandsBehindTheNameIsNotLookedAtForAnEventThatNobodyHandles(string body) =>
        Assert.Equal("a", TestContract.NameIn(Encoding.UTF8.GetBytes(body), TestContract.Envelope));

    private static IEnumerable<string[]> Table() =>
        File.ReadLines(RepositoryRoot.PathOf("docs", "codec.md"))
            .SkipWhile(line => !line.StartsWith("| input |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
