using System.Globalization;
using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(BusContracts.Package.Tests.Packages))]

namespace BusContracts.Package.Tests;

/// <summary>The packages as <c>dotnet pack</c> makes them, of a version that no cache has, in a folder outside the repository.</summary>
/// <remarks>What is built in that folder gets them from there, and everything else out of the user's own package folder.</remarks>
public sealed class Packages : IAsyncLifetime
{
    /// <summary>Set by <c>test.sh</c>, which has built the solution.</summary>
    private const string BuiltVariable = "BUSCONTRACTS_TEST_BUILT";

    /// <summary>Everything of this run; gone with it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("buscontracts-packages-").FullName;

    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>Fresh, and no pre-release, so that <c>dotnet add package</c> takes it.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.1.{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}");

    public async ValueTask InitializeAsync()
    {
        File.Copy(RepositoryRoot.PathOf("global.json"), Path.Combine(Folder, "global.json"));
        NuGetSettings(UsersPackages()).Save(Path.Combine(Folder, "nuget.config"));
        var isBuilt = Environment.GetEnvironmentVariable(BuiltVariable) is { Length: > 0 };
        await Command.SucceedingDotnetAsync(
            RepositoryRoot.Folder,
            ["pack", "-c", "Release", "-o", Feed, $"-p:PackageVersion={Version}", "-v", "quiet", .. isBuilt ? ["--no-build"] : Array.Empty<string>()]);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string UsersPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private XElement NuGetSettings(string usersPackages) => new(
        "configuration",
        new XElement("config", Add("globalPackagesFolder", Path.Combine(Folder, "packages"))),
        new XElement("packageSources", Add("packed", Feed)),
        new XElement("fallbackPackageFolders", Directory.Exists(usersPackages) ? Add("user", usersPackages) : null));

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}
