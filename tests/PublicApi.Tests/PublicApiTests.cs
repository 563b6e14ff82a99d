using System.Reflection;

namespace BusContracts.PublicApi.Tests;

/// <summary>What users can name in a package changes on purpose alone: each of its libraries has a text that was reviewed.</summary>
public sealed class PublicApiTests
{
    /// <summary>Set, it makes the tests write the texts instead of comparing them.</summary>
    private const string AcceptVariable = "BUSCONTRACTS_ACCEPT_API";

    private static readonly Dictionary<string, string> FolderOf = new(StringComparer.Ordinal)
    {
        ["BusContracts"] = "Runtime",
        ["BusContracts.Wazo"] = "Wazo",
        ["BusContracts.Hosting"] = "Hosting",
    };

    public static TheoryData<string, string> Libraries()
    {
        var data = new TheoryData<string, string>();
        foreach (var id in FolderOf.Keys)
        {
            data.Add(id, "net8.0");
            data.Add(id, "net10.0");
        }

        return data;
    }

    [Theory, MemberData(nameof(Libraries))]
    public async Task The_public_api_is_the_reviewed_one(string id, string framework)
    {
        var file = RepositoryRoot.PathOf("src", FolderOf[id], "PublicApi", framework + ".txt");
        var actual = PublicApiText.Of(PathOf(id, framework), Siblings(framework));
        if (Environment.GetEnvironmentVariable(AcceptVariable) is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllLinesAsync(file, actual, TestContext.Current.CancellationToken);
        }

        var reviewed = File.Exists(file) ? await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken) : [];
        var changes = PublicApiText.Changes(reviewed, actual);
        Assert.True(
            changes.Length == 0,
            $"""
            The public API of {id} for {framework} is not the reviewed one:

            {string.Join('\n', changes)}

            If that is meant, write it to {Path.GetRelativePath(RepositoryRoot.Folder, file)} and look at the difference:

              {AcceptVariable}=1 dotnet test tests/PublicApi.Tests
            """);
    }

    [Fact]
    public void Nothing_but_the_runtime_is_visible_through_the_contract() =>
        Assert.DoesNotContain(PublicApiText.Of(PathOf("BusContracts.Wazo", "net8.0"), Siblings("net8.0")), line => line.Contains("RabbitMQ.", StringComparison.Ordinal));

    private static IEnumerable<string> Siblings(string framework) => FolderOf.Keys.Select(id => PathOf(id, framework));

    private static string PathOf(string id, string framework) =>
        typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(known => known.Key == $"{id}|{framework}").Value!;
}
