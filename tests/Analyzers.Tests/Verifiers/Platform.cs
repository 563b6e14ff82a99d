using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>What the tests themselves run on, to be referenced by the projects that they make: .NET, the runtime, its hosting and RabbitMQ.Client 7.</summary>
internal static class Platform
{
    private const string WazoAssembly = "BusContracts.Wazo.dll";

    private static readonly string[] Paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>What every project references.</summary>
    public static readonly MetadataReference[] References = Paths
        .Where(path => Path.GetFileName(path) is var name
            && name != WazoAssembly
            && !name.StartsWith("Microsoft.", StringComparison.Ordinal)
            && !name.StartsWith("xunit", StringComparison.Ordinal))
        .Select(Of)
        .ToArray();

    /// <summary>The compiled Wazo contract.</summary>
    public static readonly MetadataReference WazoRecords = Of(Paths.Single(path => Path.GetFileName(path) == WazoAssembly));

    /// <summary>All of it, the contract and the hosting included, but one assembly.</summary>
    public static IEnumerable<MetadataReference> AllBut(string assembly) => Paths.Where(path => Path.GetFileNameWithoutExtension(path) != assembly).Select(Of);

    private static MetadataReference Of(string path) => MetadataReference.CreateFromFile(path);
}
