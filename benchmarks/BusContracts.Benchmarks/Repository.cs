namespace BusContracts.Benchmarks;

/// <summary>The clone that the program was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Contracts.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"There is no Contracts.sln above {AppContext.BaseDirectory}; run the benchmarks from a clone.");
        return folder.FullName;
    }
}
