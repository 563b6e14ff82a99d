using BusContracts.Analyzers.Tests.Verifiers;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Tests.Definition;

public sealed class SpecFileAnalyzerTests
{
    public static IEnumerable<TheoryDataRow<BrokenSpec>> BrokenSpecs() =>
        new[] { BrokenYaml.All, BrokenKeys.All, BrokenNames.All, BrokenKeysOfMessages.All, BrokenExamples.All, BrokenReleases.All }
            .SelectMany(specs => specs)
            .Select(spec => new TheoryDataRow<BrokenSpec>(spec) { TestDisplayName = "A mistake is told at its place: " + spec.Name });

    [Theory, MemberData(nameof(BrokenSpecs), DisableDiscoveryEnumeration = true)]
    public async Task A_mistake_is_told_at_its_place(BrokenSpec spec) => await SpecVerifier.VerifyAsync(spec.Marked, spec.Message);

    [Theory, MemberData(nameof(BrokenSpecs), DisableDiscoveryEnumeration = true)]
    public void No_mistake_removes_a_healthy_event(BrokenSpec spec)
    {
        var model = SpecFile.Read(Markup.Parse(spec.Marked).Text).Model;
        Assert.True(model is null ? spec.IsHead : model.Events.Any(found => found.Key == BrokenSpec.HealthyEvent));
    }
}
