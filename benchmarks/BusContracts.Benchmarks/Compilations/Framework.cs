using Microsoft.CodeAnalysis;

namespace BusContracts.Benchmarks;

/// <summary>What a compiled program references: the framework and the runtime of the contracts, no compiler.</summary>
internal static class Framework
{
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
