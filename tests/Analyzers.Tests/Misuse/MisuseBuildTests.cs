using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace BusContracts.Analyzers.Tests.Misuse;

/// <summary>Builds <c>tests/Misuse</c> as its user would, and holds what the compiler says against what the files expect.</summary>
public sealed class MisuseBuildTests
{
    public static TheoryData<string> RulesOnCSharp() => [.. CatalogueTests.Ids().Select(row => row.Data).Where(id => id.StartsWith("BUS20", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(RulesOnCSharp))]
    public void A_rule_on_CSharp_has_a_file_of_misuse_that_shows_it(string id) =>
        Assert.True(MisuseFiles.Expected.Any(report => report.Id == id && report.File == id + ".cs"), $"tests/Misuse/{id}.cs shows no line that {id} reports.");

    [Fact]
    public async Task The_build_reports_what_the_files_expect_and_nothing_else()
    {
        var log = Path.Combine(Directory.CreateTempSubdirectory("misuse").FullName, "misuse.sarif");
        try
        {
            await BuildAsync(log);
            Assert.Equal(Lines(MisuseFiles.Expected), Lines(ReportsIn(log)));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(log)!, recursive: true);
        }
    }

    private static string Lines(IEnumerable<ExpectedReport> reports) => string.Join(
        "\n",
        reports.Select(report => $"{report.File}({report.Line:000}) {report.Id}").Order(StringComparer.Ordinal));

    /// <summary>What the rules report that nobody suppressed, of whatever severity: the output of a build leaves the advice out.</summary>
    private static List<ExpectedReport> ReportsIn(string log)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllText(log));
        var reports = new List<ExpectedReport>();
        foreach (var result in sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            var id = result.GetProperty("ruleId").GetString()!;
            if (!id.StartsWith("BUS", StringComparison.Ordinal) || (result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0))
                continue;

            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var file = Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
            reports.Add(new ExpectedReport(file, place.GetProperty("region").GetProperty("startLine").GetInt32(), id));
        }

        return reports;
    }

    // What it references was built with these tests; built again here, it would change under other tests' feet.
    private static async Task BuildAsync(string log)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(5));
        var configuration = typeof(MisuseBuildTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo(
            "dotnet",
            ["build", Path.Combine(MisuseFiles.Folder, "Misuse.csproj"), "--no-incremental", "--no-dependencies", "-nologo", "-v", "q", "-c", configuration, $"-p:ErrorLog={log}%2cversion=2.1"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            Assert.True(process.ExitCode == 0, output);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
