using BusContracts.Generator.Projections;

namespace BusContracts.Generator.Emit;

/// <summary>Where in the contract a type comes from, in words that an editor's search finds.</summary>
/// <remarks>No line number: that would emit the file again for every line added above. See docs/adr/0002-positions-stay-out-of-the-model.md.</remarks>
internal static class SpecPlace
{
    /// <summary>Markup that names the contract's file and the entry in it.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="entry">An event's wire name, or a type's name, as it is written there.</param>
    public static string Of(ContractHead contract, string entry) => $"Spec: {XmlDoc.Code(contract.FileName)}, {XmlDoc.Code(entry)}.";
}
