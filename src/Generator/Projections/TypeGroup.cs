using System.Collections.Generic;
using BusContracts.Generator.Input;
using BusContracts.Spec;

namespace BusContracts.Generator.Projections;

/// <summary>The named types of one emitted file.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Contract">What the file has to know of the contract.</param>
/// <param name="Types">In the order of the spec.</param>
internal sealed record TypeGroup(string HintName, ContractHead Contract, EquatableArray<TypeModel> Types)
{
    /// <summary>Every named type of <paramref name="contract"/>, in as many files as it takes.</summary>
    public static IEnumerable<TypeGroup> Of(Contract contract)
    {
        var head = ContractHead.Of(contract);
        foreach (var (hintName, types) in FileGroups.Of(contract.Spec.Types, type => type.Name, head.Namespace, "Types"))
            yield return new TypeGroup(hintName, head, types);
    }
}
