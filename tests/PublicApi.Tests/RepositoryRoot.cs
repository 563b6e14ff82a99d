namespace BusContracts.PublicApi.Tests;

/// <summary>Where the sources are: the folder above the tests that holds the solution.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Contracts.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"There is no Contracts.sln above {AppContext.BaseDirectory}.");
    }
}
