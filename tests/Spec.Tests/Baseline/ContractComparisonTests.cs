using BusContracts.Spec.Baseline;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Spec.Tests.Baseline;

/// <summary>The comparison works on models alone; where its findings stand is tested beside the analyzer.</summary>
public sealed class ContractComparisonTests
{
    /// <summary>A type that nothing holds.</summary>
    private const string Unused = "Rating";

    private static readonly SpecModel[] Models = [Read(Contracts.Wazo), Read(SchemaSampleContract.Yaml)];

    private static readonly Removal[] All = Models.SelectMany(Removals.Of).Where(removal => !removal.What.StartsWith(Unused, StringComparison.Ordinal)).ToArray();

    [Fact]
    public void A_contract_compared_with_itself_has_no_change()
    {
        Assert.All(Models, model => Assert.Empty(ContractComparison.Compare(model, model)));
        Assert.All(All, removal => Assert.Empty(ContractComparison.Compare(removal.Rest, removal.Rest)));
    }

    [Fact]
    public void Whatever_is_taken_away_breaks_somebody()
    {
        var silent = Models.SelectMany(model => Removals.Of(model).Where(removal => ContractComparison.Compare(model, removal.Rest).Count == 0)).Select(removal => removal.What);
        Assert.Equal(["Rating's Bad", "Rating's Unknown"], silent);
        Assert.InRange(All.Length, 150, int.MaxValue);
    }

    [Fact]
    public void Whatever_is_added_breaks_nobody_unless_it_is_required()
    {
        foreach (var model in Models)
        {
            foreach (var removal in Removals.Of(model).Where(removal => !removal.What.StartsWith(Unused, StringComparison.Ordinal)))
                Assert.Equal((removal.What, removal.BreaksWhenAdded), (removal.What, ContractComparison.Compare(removal.Rest, model).Count > 0));
        }
    }

    [Fact]
    public void Any_two_contracts_compare_and_no_two_changes_have_one_name() =>
        Prop.ForAll(
            Gen.Elements(All).Two().ToArbitrary(),
            pair =>
            {
                var changes = ContractComparison.Compare(pair.Item1.Rest, pair.Item2.Rest);
                return changes.Select(change => change.Name).Distinct().Count() == changes.Count
                    && changes.All(change => change.Breaks != BrokenSides.None && change.Path.Count >= 2 && change.What.Length > 0 && change.Why.Length > 0)
                    && changes.Where(change => change.Kind == BaselineKind.PayloadForPublishers).All(change => change.Breaks == BrokenSides.Publishers)
                    && changes.Where(change => change.Kind == BaselineKind.PayloadForConsumers).All(change => change.Breaks.HasFlag(BrokenSides.Consumers));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_shared_fields_change_is_told_once()
    {
        var before = Contracts.Of("placed: { routing-key: a.b, data: Order }\npaid: { routing-key: a.c, data: Order }");
        var after = SpecFile.Read((Contracts.Head + "events:\n  placed: { routing-key: a.b, data: Order }\n  paid: { routing-key: a.c, data: Order }\n").Replace("id: integer", "id: string", StringComparison.Ordinal)).Model!;

        var change = Assert.Single(ContractComparison.Compare(before, after));

        Assert.Equal("types.Order.fields.id.type", change.Name);
        Assert.Equal(BrokenSides.Both, change.Breaks);
    }

    [Fact]
    public void Types_that_hold_themselves_are_compared_in_bounded_time()
    {
        const string head = "contract: A.Bus\nexchange: { name: a }\nenvelope: { n: { role: name }, d: { role: data } }\nevents: { e: { routing-key: a.b, data: { tree: Tree } } }\n";
        var before = Read(head + "types: { Tree: { fields: { children: list of Tree, label: string } } }");
        var after = Read(head + "types: { Tree: { fields: { children: list of Tree, label: integer } } }");

        Assert.Equal("types.Tree.fields.label.type", Assert.Single(ContractComparison.Compare(before, after)).Name);
    }

    [Fact]
    public void An_event_that_the_release_has_no_more_is_gone_and_says_why()
    {
        var before = Contracts.Of("placed: { routing-key: a.b }");
        var after = before with { Events = default, Withheld = new[] { new WithheldModel("placed", null, default, "removed in 1.10") }.ToEquatableArray() };

        Assert.Equal("The event 'placed' is gone (removed in 1.10)", Assert.Single(ContractComparison.Compare(before, after)).What);
    }

    private static SpecModel Read(string yaml)
    {
        var result = SpecFile.Read(yaml);
        Assert.Empty(result.Problems);
        return result.Model!;
    }
}
