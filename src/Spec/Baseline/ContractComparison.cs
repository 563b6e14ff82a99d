using System.Collections.Generic;

namespace BusContracts.Spec.Baseline;

/// <summary>
/// Compares what a contract says on the wire with what its baseline said. A change breaks publishers where new consumers cannot
/// read old messages or are not reached by them, and consumers where the same is true of new messages and old consumers.
/// </summary>
/// <remarks>C# names are not compared: the compiler tells whoever uses them. What is only observed is no promise.</remarks>
public static class ContractComparison
{
    /// <summary>The changes that break somebody; each once, in the order of the baseline.</summary>
    /// <param name="baseline">The earlier contract.</param>
    /// <param name="contract">The contract as it is now.</param>
    public static IReadOnlyList<BreakingChange> Compare(SpecModel baseline, SpecModel contract)
    {
        var changes = new ChangeList();
        BusChanges.Find(baseline, contract, changes);
        var types = new TypeChanges(baseline, contract, changes);
        new EventChanges(baseline, contract, types, changes).Find();
        types.Find();
        return changes.All;
    }
}
