using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Generator.Input;

/// <summary>One additional file that is a contract.</summary>
/// <param name="Text">Compared by reference: Roslyn keeps one until its text changes.</param>
/// <param name="Options">What the project says of it.</param>
internal sealed record ContractFile(AdditionalText Text, ContractOptions Options)
{
    /// <summary>The file's name without its folder, whichever system the path is of.</summary>
    public string Name => Text.Path.Substring(Text.Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The file as a contract, or nothing where it is none.</summary>
    public static IEnumerable<ContractFile> Of(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        if (ContractOptions.Of(options.GetOptions(text)) is { } own)
            yield return new ContractFile(text, own);
    }
}
