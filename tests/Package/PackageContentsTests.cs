using System.IO.Compression;
using System.Xml.Linq;
using BusContracts.Spec;

namespace BusContracts.Package.Tests;

/// <summary>What is in the packages: all that is wanted, and nothing else.</summary>
public sealed class PackageContentsTests(Packages packages)
{
    private static readonly string[] OfEvery = ["README.md", "icon.png"];

    public static TheoryData<string> Ids => ["BusContracts", "BusContracts.Hosting", "BusContracts.Wazo"];

    [Fact]
    public void Packing_makes_these_and_no_others() => Assert.Equal(
        Ids.SelectMany(id => new[] { $"{id.Data}.{packages.Version}.nupkg", $"{id.Data}.{packages.Version}.snupkg" }).Order(StringComparer.Ordinal),
        Directory.GetFiles(packages.Feed, "BusContracts*").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_engine_is_two_libraries_five_files_for_the_compiler_and_what_the_build_needs() => AssertFiles(
        "BusContracts",
        "THIRD-PARTY-NOTICES.txt",
        "analyzers/dotnet/cs/BusContracts.Analyzers.dll",
        "analyzers/dotnet/cs/BusContracts.CodeFixes.dll",
        "analyzers/dotnet/cs/BusContracts.Generator.dll",
        "analyzers/dotnet/cs/BusContracts.Spec.dll",
        "analyzers/dotnet/cs/YamlDotNet.dll",
        "build/BusContracts.props",
        "build/BusContracts.targets",
        "buildTransitive/BusContracts.props",
        "buildTransitive/BusContracts.targets");

    [Fact]
    public void The_Wazo_contract_is_two_libraries_and_the_contract_itself() => AssertFiles(
        "BusContracts.Wazo",
        "build/BusContracts.Wazo.props",
        "buildTransitive/BusContracts.Wazo.props",
        "contract/events.yaml");

    [Fact]
    public void The_host_integration_is_two_libraries() => AssertFiles("BusContracts.Hosting");

    [Fact]
    public void The_packages_need_each_other_in_exactly_their_version_with_everything_in_it()
    {
        Assert.All(DependenciesOf("BusContracts"), dependency => Assert.Equal("RabbitMQ.Client", dependency.Attribute("id")!.Value));
        foreach (var id in new[] { "BusContracts.Wazo", "BusContracts.Hosting" })
        {
            var ours = DependenciesOf(id).Where(dependency => dependency.Attribute("id")!.Value == "BusContracts").ToArray();
            Assert.Equal(2, ours.Length);
            Assert.All(ours, dependency => Assert.Equal(($"[{packages.Version}]", "All"), (dependency.Attribute("version")!.Value, dependency.Attribute("include")!.Value)));
        }

        Assert.Equal(2, DependenciesOf("BusContracts.Wazo").Count());
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_package_says_what_it_is(string id)
    {
        var metadata = SpecificationOf(id);
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.InRange(Value("description").Length, 80, 400);
        Assert.InRange(Value("tags").Split(' ').Length, 5, 12);
        Assert.StartsWith(Value("projectUrl") + "/blob/main/docs/rules/", RulePages.Format, StringComparison.Ordinal);
        Assert.Equal(Value("projectUrl"), Element("repository").Attribute("url")!.Value);

        XElement Element(string name) => metadata.Element(metadata.Name.Namespace + name)!;
        string Value(string name) => Element(name).Value;
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_package_has_the_symbols_of_each_library(string id)
    {
        using var symbols = ZipFile.OpenRead(Path.Combine(packages.Feed, $"{id}.{packages.Version}.snupkg"));
        Assert.Equal([$"lib/net10.0/{id}.pdb", $"lib/net8.0/{id}.pdb"], FilesOf(symbols).Where(file => file.EndsWith(".pdb", StringComparison.Ordinal)));
    }

    private void AssertFiles(string id, params string[] own)
    {
        var libraries = new[] { "net8.0", "net10.0" }.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" });
        using var package = Open(id);
        Assert.Equal([.. OfEvery.Concat(own).Concat(libraries).Append($"{id}.nuspec").Order(StringComparer.Ordinal)], FilesOf(package));
    }

    private IEnumerable<XElement> DependenciesOf(string id) => SpecificationOf(id).Descendants().Where(element => element.Name.LocalName == "dependency");

    private XElement SpecificationOf(string id)
    {
        using var package = Open(id);
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(packages.Feed, $"{id}.{packages.Version}.nupkg"));

    // The rest is the envelope of the format, which is NuGet's.
    private static string[] FilesOf(ZipArchive package) =>
        [.. package.Entries.Select(entry => entry.FullName).Where(file => !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal) && file != "[Content_Types].xml").Order(StringComparer.Ordinal)];
}
