using System.Globalization;
using BusContracts.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Tests.Definition.Baselines;

/// <summary>What cannot be read is not compared, on either side; and neither side hides what is wrong with the other.</summary>
public sealed class BrokenBaselineTests
{
    private static readonly string Mistaken = ShopContract.With(("at: timestamp", "at: timestmp"), ("routing-key: audit.{what}", "routing-key: audit..{what}"));

    [Fact]
    public async Task A_broken_baseline_is_told_once_in_its_own_file_and_the_rest_is_compared()
    {
        var found = await DiagnosticsOf(ShopContract.With(("name: shop", "name: store"), ("count: integer", "count: intger")), Mistaken);

        Assert.Equal(["BUS1009", "BUS1102", "BUS1106"], found.Select(diagnostic => diagnostic.Id).Order());
        var broken = found.Single(diagnostic => diagnostic.Id == "BUS1106");
        Assert.Equal("spec/events.released.yaml", broken.Location.GetLineSpan().Path);
        Assert.Equal("timestmp", Mistaken.Substring(broken.Location.SourceSpan.Start, broken.Location.SourceSpan.Length));
        Assert.Equal(
            "The baseline 'events.released.yaml' has 2 mistakes, of which this is the first, and what it stands in is not compared: 'timestmp' is no type; did you mean 'timestamp'?",
            broken.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory, InlineData(""), InlineData("contract: ["), InlineData("- 1"), InlineData("\0")]
    public async Task A_baseline_that_says_nothing_is_told_once(string baseline)
    {
        var found = await DiagnosticsOf(ShopContract.With(("name: shop", "name: store")), baseline);
        Assert.Equal("BUS1106", Assert.Single(found).Id);
    }

    [Fact]
    public async Task A_baseline_that_is_not_there_is_told_on_the_contracts_first_line()
    {
        var found = Assert.Single(await SpecVerifier.DiagnosticsOf(new TestAdditionalText(SpecVerifier.Path, ShopContract.Yaml) { Baseline = "gone.yaml" }, SpecVerifier.BaselineFile(ShopContract.Yaml)));
        Assert.Equal("BUS1106", found.Id);
        Assert.Equal(SpecVerifier.Path, found.Location.GetLineSpan().Path);
        Assert.Equal("The baseline 'gone.yaml' is not there, so nothing is compared with it; correct the 'Baseline' of the contract's item, or take it away", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("routing-key: orders.paid.{id}", "routing-key: orders.paid.{|BUS1008:.|}{id}")]
    [InlineData("count: integer", "count: {|BUS1009:intger|}")]
    [InlineData("sender: { role: origin }", "sender: { role: {|BUS1020:origins|} }")]
    [InlineData("0: idle, 1: busy", "0: idle, 1: {|BUS1019:\"+\"|}")]
    public async Task What_has_a_mistake_is_not_told_to_be_gone(string right, string wrong) =>
        await SpecVerifier.VerifyAsync(ShopContract.With((right, wrong)), baseline: ShopContract.Yaml);

    [Fact]
    public async Task A_reason_is_not_called_stale_while_a_mistake_may_hide_its_change() =>
        await SpecVerifier.VerifyAsync(
            ShopContract.With(("count: integer", "count: {|BUS1009:intger|}")) + "accepted-changes:\n  events.order_{region}_counted.data.count.type: It is a float.\n",
            baseline: ShopContract.Yaml);

    [Fact]
    public async Task A_baseline_alone_is_no_contract() =>
        Assert.Empty(await SpecVerifier.DiagnosticsOf(SpecVerifier.BaselineFile("events: [")));

    [Fact]
    public async Task Each_contract_of_a_project_has_its_own_baseline()
    {
        var found = await SpecVerifier.DiagnosticsOf(
            new TestAdditionalText("a.yaml", ShopContract.Yaml) { Baseline = "a.old.yaml" },
            new TestAdditionalText("b.yaml", ShopContract.Yaml) { Namespace = "Other.Shop", Baseline = "b.old.yaml" },
            new TestAdditionalText("c.yaml", ShopContract.Yaml) { Namespace = "Third.Shop" },
            new TestAdditionalText("a.old.yaml", ShopContract.Yaml, isContract: false) { IsBaseline = "a.old.yaml" },
            new TestAdditionalText("b.old.yaml", ShopContract.With(("name: shop", "name: store")), isContract: false) { IsBaseline = "b.old.yaml" });
        Assert.Equal("b.yaml", Assert.Single(found).Location.GetLineSpan().Path);
    }

    private static Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(string contract, string baseline) =>
        SpecVerifier.DiagnosticsOf(new TestAdditionalText(SpecVerifier.Path, contract) { Baseline = SpecVerifier.BaselineName }, SpecVerifier.BaselineFile(baseline));
}
