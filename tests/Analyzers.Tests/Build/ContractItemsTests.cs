using System.Diagnostics;
using System.Text.Json;
using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Build;

/// <summary>What the package's build files make of <c>BusContract</c> items, as MSBuild evaluates it.</summary>
public sealed class ContractItemsTests
{
    private const string AllDefaults = """
        <BusContractsNamespace>Shop.Own</BusContractsNamespace>
        <BusContractsVisibility>internal</BusContractsVisibility>
        <BusContractsGenerate>true</BusContractsGenerate>
        <BusContractsTargetRelease>2.0</BusContractsTargetRelease>
        <BusContractsBaseline>released.yaml</BusContractsBaseline>
        """;

    [Fact]
    public async Task A_contract_reaches_the_compiler_with_its_options_and_a_baseline_with_its_mark_alone()
    {
        var files = await AdditionalFilesOf(
            "<BusContractsVisibility>internal</BusContractsVisibility>",
            """
            <BusContract Include="orders.yaml" Namespace="Shop.Own" Baseline="released/orders.yaml" />
            <BusContract Include="stock.yaml" Visibility="public" Generate="false" />
            """);

        Assert.Equal(["orders.yaml", "stock.yaml", "released/orders.yaml"], files.Select(file => file["Identity"]));
        Assert.Equal(("true", "Shop.Own", "internal", "", "", "released/orders.yaml", ""), OptionsOf(files[0]));
        Assert.Equal(("true", "", "public", "false", "", "", ""), OptionsOf(files[1]));
        Assert.Equal(("", "", "", "", "", "", "released/orders.yaml"), OptionsOf(files[2]));
    }

    [Fact]
    public async Task What_the_project_says_of_its_own_contracts_is_not_said_of_a_packages()
    {
        var files = await AdditionalFilesOf(
            AllDefaults,
            """
            <BusContract Include="orders.yaml" />
            <BusContractReference Include="package/doors.yaml" />
            """);

        Assert.Equal(["orders.yaml", "package/doors.yaml", "released.yaml"], files.Select(file => file["Identity"]));
        Assert.Equal(("true", "Shop.Own", "internal", "true", "2.0", "released.yaml", ""), OptionsOf(files[0]));
        Assert.Equal(("true", "", "", "false", "", "", ""), OptionsOf(files[1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""<BusContract Include="orders.yaml" TargetRelease="1.0" />""")]
    public async Task The_projects_release_is_a_packages_where_no_contract_of_its_own_takes_it(string own)
    {
        var files = await AdditionalFilesOf(AllDefaults, own + """<BusContractReference Include="package/doors.yaml" />""");

        Assert.Equal(("true", "", "", "false", "2.0", "", ""), OptionsOf(files.Single(file => file["Identity"] == "package/doors.yaml")));
    }

    [Fact]
    public async Task What_a_reference_says_itself_holds()
    {
        var files = await AdditionalFilesOf(
            AllDefaults,
            """
            <BusContractReference Include="package/doors.yaml" Namespace="Office.Doors" TargetRelease="1.0" Baseline="doors.released.yaml" />
            <BusContractReference Include="package/lifts.yaml" />
            """);

        Assert.Equal(["package/doors.yaml", "package/lifts.yaml", "doors.released.yaml"], files.Select(file => file["Identity"]));
        Assert.Equal(("true", "Office.Doors", "", "false", "1.0", "doors.released.yaml", ""), OptionsOf(files[0]));
        Assert.Equal(("true", "", "", "false", "2.0", "", ""), OptionsOf(files[1]));
    }

    [Fact]
    public async Task A_packages_contract_that_the_project_generates_itself_is_one_of_its_own()
    {
        var files = await AdditionalFilesOf(
            AllDefaults,
            """
            <BusContract Include="package/doors.yaml" Baseline="" />
            <BusContractReference Include="package/doors.yaml" />
            """);

        Assert.Equal(("true", "Shop.Own", "internal", "true", "2.0", "", ""), OptionsOf(Assert.Single(files)));
    }

    private static (string, string, string, string, string, string, string) OptionsOf(Dictionary<string, string> file)
    {
        return (Of(""), Of("Namespace"), Of("Visibility"), Of("Generate"), Of("TargetRelease"), Of("Baseline"), Of("IsBaseline"));

        string Of(string name) => file.GetValueOrDefault("BusContract" + name, "");
    }

    private static async Task<List<Dictionary<string, string>>> AdditionalFilesOf(string properties, string items)
    {
        var build = RepositoryRoot.PathOf("src", "Runtime", "build");
        var folder = Directory.CreateTempSubdirectory("contract-items");
        try
        {
            var path = Path.Combine(folder.FullName, "own.proj");
            await File.WriteAllTextAsync(
                path,
                $"""
                <Project>
                  <Import Project="{build}/BusContracts.props" />
                  <PropertyGroup>{properties}</PropertyGroup>
                  <ItemGroup>{items}</ItemGroup>
                  <Import Project="{build}/BusContracts.targets" />
                </Project>
                """,
                TestContext.Current.CancellationToken);
            var output = JsonDocument.Parse(await MsBuild(path));
            return output.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").Deserialize<List<Dictionary<string, string>>>()!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> MsBuild(string project)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(2));
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-getItem:AdditionalFiles", "-nologo"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            Assert.True(process.ExitCode == 0, output);
            return output;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
