using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Definition.Baselines;

public sealed class AcceptedChangesTests
{
    private const string Accepted = "accepted-changes:\n";

    [Fact]
    public async Task A_reason_silences_its_change_and_no_other() =>
        await SpecVerifier.VerifyAsync(
            ShopContract.With(("at: timestamp", "at: { type: {|BUS1103:string|}, optional: true }"), ("orders.paid.{id}", "{|BUS1102:orders.settled.{id}|}"))
                + Accepted + "  events.order_paid.data.at.optional: Nobody reads it.\n",
            baseline: ShopContract.Yaml);

    [Fact]
    public async Task A_reason_may_stand_before_the_events() =>
        await SpecVerifier.VerifyAsync(
            ShopContract.With(("at: timestamp", "at: string"), ("events:\n", Accepted + "  events.order_paid.data.at.type: It never was one.\nevents:\n")),
            baseline: ShopContract.Yaml);

    [Fact]
    public async Task A_reason_for_a_change_of_another_name_says_which_is_meant() =>
        await SpecVerifier.VerifyAsync(
            ShopContract.With(("at: timestamp", "at: string")).Replace("at: string", "at: {|BUS1103:string|}", StringComparison.Ordinal)
                + Accepted + "  {|BUS1105:events.order_paid.data.at.typ|}: It never was one.\n",
            baseline: ShopContract.Yaml);

    [Fact]
    public async Task A_stale_reason_is_told_with_what_to_do()
    {
        var near = ShopContract.With(("at: timestamp", "at: string")) + Accepted + "  events.order_paid.data.at.typ: It never was one.\n";
        Assert.Equal("Nothing that breaks anybody has changed at 'events.order_paid.data.at.typ'; did you mean 'events.order_paid.data.at.type'?", await MessageOf("BUS1105", near));
        Assert.Equal("Nothing that breaks anybody has changed at 'exchange'; delete the line", await MessageOf("BUS1105", ShopContract.Yaml + Accepted + "  exchange: Why not.\n"));
    }

    [Fact]
    public async Task A_change_without_a_reason_is_refused() =>
        await SpecVerifier.VerifyAsync(
            ShopContract.With(("at: timestamp", "at: string")) + Accepted + "  {|BUS1005:events.order_paid.data.at.type|}:\n",
            "The reason for 'events.order_paid.data.at.type' is empty here; write a sentence that says why the change is right",
            ShopContract.Yaml);

    [Fact]
    public async Task Reasons_that_are_no_map_are_refused() =>
        await SpecVerifier.VerifyAsync(ShopContract.Yaml + Accepted + "  {|BUS1005:-|} exchange.name\n");

    [Fact]
    public async Task Reasons_without_a_baseline_are_no_matter() =>
        await SpecVerifier.VerifyAsync(ShopContract.Yaml + Accepted + "  exchange.name: Another project compares it.\n");

    private static async Task<string> MessageOf(string id, string text)
    {
        var found = await SpecVerifier.DiagnosticsOf(new TestAdditionalText(SpecVerifier.Path, text) { Baseline = SpecVerifier.BaselineName }, SpecVerifier.BaselineFile(ShopContract.Yaml));
        return Assert.Single(found, diagnostic => diagnostic.Id == id).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}
