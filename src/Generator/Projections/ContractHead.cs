using BusContracts.Generator.Input;
using BusContracts.Generator.Emit;

namespace BusContracts.Generator.Projections;

/// <summary>What every emitted file has to know of its contract, and no more.</summary>
/// <param name="Namespace">Where the types go.</param>
/// <param name="BusClass">The class with the contract's registry.</param>
/// <param name="IsPublic">Whether the types are public.</param>
/// <param name="FileName">The file that the contract stands in, without its folder.</param>
/// <param name="Documentation">The link to the contract's documentation; null where it names none.</param>
internal sealed record ContractHead(string Namespace, string BusClass, bool IsPublic, string FileName, string? Documentation)
{
    /// <summary>The accessibility of every emitted type.</summary>
    public string Accessibility => IsPublic ? "public" : "internal";

    /// <summary>The head of <paramref name="contract"/>.</summary>
    public static ContractHead Of(Contract contract) =>
        new(contract.Spec.Namespace, Names.BusClass(contract.Spec), contract.IsPublic, contract.FileName, contract.Spec.Documentation);
}
