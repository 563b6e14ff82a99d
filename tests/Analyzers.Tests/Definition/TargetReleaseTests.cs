using System.Globalization;
using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Definition;

/// <summary>A project asks for a release by the metadata <c>TargetRelease</c>.</summary>
public sealed class TargetReleaseTests
{
    private const string Contract = """
        contract: Shop.Bus
        releases: [1.9, 1.10]
        exchange: { name: shop }
        envelope: { event: { role: name }, body: { role: data } }
        events:
          order_placed:
            routing-key: orders.{id}
            data:
              id: { type: integer, since: 1.10 }
        """;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1.10")]
    public async Task Nothing_asked_for_is_the_newest(string? release) => Assert.Empty(await Of(Contract, release));

    [Fact]
    public async Task What_an_earlier_release_cannot_do_is_told_where_it_stands()
    {
        Assert.Equal(("BUS1007", "{id}"), await Single(Contract, "1.9"));
    }

    [Fact]
    public async Task A_release_that_is_not_listed_is_told_at_the_list()
    {
        var found = Assert.Single(await Of(Contract, "1.1"));
        Assert.Equal(1, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal("'1.1' is no release of the contract; the project asks for it by 'TargetRelease'; did you mean '1.10'?", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(("BUS1010", "releases"), await Single(Contract, "1.1"));
    }

    [Fact]
    public async Task A_contract_without_releases_says_to_ask_for_none()
    {
        var text = Contract.Replace("releases: [1.9, 1.10]\n", "", StringComparison.Ordinal).Replace(", since: 1.10", "", StringComparison.Ordinal);
        Assert.Equal(("BUS1010", "contract"), await Single(text, "1.9"));
    }

    private static async Task<(string Id, string Text)> Single(string text, string release)
    {
        var found = Assert.Single(await Of(text, release));
        return (found.Id, text.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Of(string text, string? release) =>
        SpecVerifier.DiagnosticsOf(new TestAdditionalText(SpecVerifier.Path, text) { TargetRelease = release });
}
