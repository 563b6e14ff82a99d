using System.Collections.Generic;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Generator.Input;

/// <summary>One additional file that is a contract.</summary>
/// <param name="Text">Compared by reference: Roslyn keeps one until its text changes.</param>
/// <param name="Item">What the project says of it.</param>
internal sealed record ContractFile(AdditionalText Text, ContractItem Item)
{
    /// <summary>The file's name without its folder, whichever system the path is of.</summary>
    public string Name => Text.Path.Substring(Text.Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The file as a contract, or nothing where it is none or is only checked against.</summary>
    public static IEnumerable<ContractFile> Of(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        var metadata = options.GetOptions(text);
        if (ContractItem.Of(key => metadata.TryGetValue(key, out var value) ? value : null) is { IsGenerated: true } item)
            yield return new ContractFile(text, item);
    }
}
