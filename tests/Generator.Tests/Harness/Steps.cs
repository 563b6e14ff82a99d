using Microsoft.CodeAnalysis;

namespace BusContracts.Generator.Tests.Harness;

/// <summary>What Roslyn says of the generator's steps.</summary>
internal static class Steps
{
    /// <summary>Fails if a step ran again, or any file was emitted again.</summary>
    public static void AssertNothingWasDoneAgain(GeneratorRunResult result)
    {
        foreach (var (name, reasons) in TrackingNames.All.Select(name => (name, ReasonsOf(result, name))))
            Assert.True(reasons.All(IsUntouched), $"{name}: {string.Join(", ", reasons)}");

        Assert.All(Emitted(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>How each output of a named step came to be; empty where the step did not run at all.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> ReasonsOf(GeneratorRunResult result, string name) =>
        result.TrackedSteps.TryGetValue(name, out var steps) ? [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)] : [];

    /// <summary>How each emitted file came to be.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Emitted(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps.SelectMany(kind => kind.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private static bool IsUntouched(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
