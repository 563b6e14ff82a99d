using System.Collections.Generic;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>Where a type comes from: its documentation, and its place in the contract in words that an editor's search finds.</summary>
/// <remarks>No line number: that would emit the file again for every line added above. See docs/adr/0002-positions-stay-out-of-the-model.md.</remarks>
internal static class SpecPlace
{
    /// <summary>Markup of the link to the documentation, where there is one, and of the contract's file and the entry in it.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="entry">An event's wire name, or a type's name, as it is written there.</param>
    /// <param name="documentation">Where the entry is documented; null where it is not.</param>
    public static IEnumerable<string> Of(ContractHead contract, string entry, string? documentation) =>
        [.. DocumentationLink.To(documentation), $"Spec: {XmlDoc.Code(contract.FileName)}, {XmlDoc.Code(entry)}."];

    /// <summary>The same of a named type, which has the contract's documentation for its own.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="type">The type.</param>
    public static IEnumerable<string> Of(ContractHead contract, TypeModel type) => Of(contract, type.Name, contract.Documentation);
}
