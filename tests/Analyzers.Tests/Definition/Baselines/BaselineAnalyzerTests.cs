using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Definition.Baselines;

public sealed class BaselineAnalyzerTests
{
    public static IEnumerable<TheoryDataRow<ChangedSpec>> Changes() =>
        new[] { ChangedBuses.All, ChangedAddresses.All, ChangedFields.All, ChangedTypes.All }
            .SelectMany(specs => specs)
            .Select(spec => new TheoryDataRow<ChangedSpec>(spec) { Label = spec.Name });

    public static TheoryData<string> Harmless() => [.. HarmlessChanges.All.Select(change => change.Name)];

    [Theory, MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public async Task A_change_is_told_at_its_place(ChangedSpec spec) => await SpecVerifier.VerifyAsync(spec.Marked, spec.Message, ShopContract.Yaml);

    [Theory, MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public async Task A_change_with_a_reason_is_silent(ChangedSpec spec) =>
        await SpecVerifier.VerifyAsync($"{Markup.Parse(spec.Marked).Text}accepted-changes:\n  {spec.Change}: Everybody agreed.\n", baseline: ShopContract.Yaml);

    [Theory, MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public async Task A_reason_without_its_change_is_told(ChangedSpec spec) =>
        await SpecVerifier.VerifyAsync($"{ShopContract.Yaml}accepted-changes:\n  {{|BUS1105:{spec.Change}|}}: Everybody agreed.\n", baseline: ShopContract.Yaml);

    [Theory, MemberData(nameof(Harmless))]
    public async Task A_change_that_breaks_nobody_is_silent(string name) =>
        await SpecVerifier.VerifyAsync(HarmlessChanges.All.Single(change => change.Name == name).Yaml, baseline: ShopContract.Yaml);

    [Fact]
    public void The_tables_are_as_long_as_they_are_said_to_be()
    {
        Assert.InRange(Changes().Count(), 55, int.MaxValue);
        Assert.InRange(HarmlessChanges.All.Count, 20, int.MaxValue);
    }
}
