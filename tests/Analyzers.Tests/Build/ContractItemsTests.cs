using System.Diagnostics;
using System.Text.Json;
using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Build;

/// <summary>What the package's build files make of <c>BusContract</c> items, as MSBuild evaluates it.</summary>
public sealed class ContractItemsTests
{
    private static readonly string Project = $"""
        <Project>
          <Import Project="{RepositoryRoot.PathOf("src", "Runtime", "build")}/BusContracts.props" />
          <PropertyGroup><BusContractsVisibility>internal</BusContractsVisibility></PropertyGroup>
          <ItemGroup>
            <BusContract Include="orders.yaml" Namespace="Shop.Own" Baseline="released/orders.yaml" />
            <BusContract Include="stock.yaml" Visibility="public" Generate="false" />
          </ItemGroup>
          <Import Project="{RepositoryRoot.PathOf("src", "Runtime", "build")}/BusContracts.targets" />
        </Project>
        """;

    [Fact]
    public async Task A_contract_reaches_the_compiler_with_its_options_and_a_baseline_with_its_mark_alone()
    {
        var files = await AdditionalFilesOf(Project);

        Assert.Equal(["orders.yaml", "stock.yaml", "released/orders.yaml"], files.Select(file => file["Identity"]));
        Assert.Equal(("true", "Shop.Own", "internal", "", "released/orders.yaml", ""), OptionsOf(files[0]));
        Assert.Equal(("true", "", "public", "false", "", ""), OptionsOf(files[1]));
        Assert.Equal(("", "", "", "", "", "released/orders.yaml"), OptionsOf(files[2]));
    }

    private static (string, string, string, string, string, string) OptionsOf(Dictionary<string, string> file)
    {
        return (Of(""), Of("Namespace"), Of("Visibility"), Of("Generate"), Of("Baseline"), Of("IsBaseline"));

        string Of(string name) => file.GetValueOrDefault("BusContract" + name, "");
    }

    private static async Task<List<Dictionary<string, string>>> AdditionalFilesOf(string project)
    {
        var folder = Directory.CreateTempSubdirectory("contract-items");
        try
        {
            var path = Path.Combine(folder.FullName, "own.proj");
            await File.WriteAllTextAsync(path, project, TestContext.Current.CancellationToken);
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
