using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers;

/// <summary>The earlier copy of a contract among a compilation's additional files.</summary>
/// <remarks>The build gives a contract and its baseline the same text, the <c>Baseline</c> metadata as written, so that no paths need comparing.</remarks>
internal static class BaselineSource
{
    private const string OfContract = "build_metadata.AdditionalFiles.BusContractBaseline";
    private const string OfBaseline = "build_metadata.AdditionalFiles.BusContractIsBaseline";

    /// <summary>What the project calls a contract's baseline; null where it has none.</summary>
    public static string? NameOf(AdditionalText contract, AnalyzerOptions options) => Value(contract, OfContract, options);

    /// <summary>The baseline of a name; null where no file is it.</summary>
    public static AdditionalText? Find(string name, AnalyzerOptions options) =>
        options.AdditionalFiles.FirstOrDefault(file => Value(file, OfBaseline, options) == name);

    private static string? Value(AdditionalText file, string key, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(key, out var value) && value.Length > 0 ? value : null;
}
