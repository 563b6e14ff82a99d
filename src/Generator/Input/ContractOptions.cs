using System;
using BusContracts.Generator.Emit;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Generator.Input;

/// <summary>What a project says of one contract file; the metadata of its <c>BusContract</c> item.</summary>
/// <param name="Namespace">Where the types go instead of the namespace that the contract names; null for the contract's own.</param>
/// <param name="IsPublic">Whether the types are public.</param>
/// <param name="TargetRelease">The release whose contract is generated; null for the newest.</param>
internal sealed record ContractOptions(string? Namespace, bool IsPublic, string? TargetRelease)
{
    private const string Prefix = "build_metadata.AdditionalFiles.BusContract";

    /// <summary>The options of a contract file; null where <paramref name="metadata"/> is of another file, or asks to generate nothing.</summary>
    public static ContractOptions? Of(AnalyzerConfigOptions metadata) =>
        Is(metadata, "", "true") && !Is(metadata, "Generate", "false")
            ? new ContractOptions(NamespaceOf(metadata), IsPublic: !Is(metadata, "Visibility", "internal"), TargetReleaseOf(metadata))
            : null;

    private static bool Is(AnalyzerConfigOptions metadata, string name, string expected) =>
        metadata.TryGetValue(Prefix + name, out var value) && string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);

    private static string? TargetReleaseOf(AnalyzerConfigOptions metadata) =>
        metadata.TryGetValue(Prefix + "TargetRelease", out var value) && value.Trim() is { Length: > 0 } release ? release : null;

    private static string? NamespaceOf(AnalyzerConfigOptions metadata) =>
        metadata.TryGetValue(Prefix + "Namespace", out var value) && Names.IsNamespace(value) ? value : null;
}
