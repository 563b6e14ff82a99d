namespace BusContracts.Package.Tests;

/// <summary>The projects of <c>Scenarios/</c>, built once, all together, with nothing but the packages.</summary>
public sealed class Scenarios(Packages packages) : IAsyncLifetime
{
    private IReadOnlyList<BuildMessage> _messages = [];
    private string _output = "";

    private string Folder => Path.Combine(packages.Folder, "Scenarios");

    public async ValueTask InitializeAsync()
    {
        Copy("OtherAnalyzer");
        Copy("Scenarios");
        await Command.SucceedingDotnetAsync(packages.Folder, "pack", "OtherAnalyzer", "-c", "Release", "-o", packages.Feed, "-v", "quiet");

        // Some are there to fail; what each says is what its test looks at.
        var (_, output) = await Command.DotnetAsync(
            Folder, "build", "Scenarios.slnx", "-v", "minimal", "-tl:off", "-clp:NoSummary", $"-p:BusContractsVersion={packages.Version}");
        _output = output;
        _messages = BuildMessage.In(output);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Every warning and error of one project's build.</summary>
    public string[] MessagesOf(string project) => [.. _messages.Where(message => message.Project == project).Select(message => message.Text)];

    /// <summary>Runs what was built of a project.</summary>
    public async Task<string[]> RunAsync(string project)
    {
        var program = AssemblyOf(project);
        Assert.True(File.Exists(program), $"{project} was not built:\n{_output}");
        return (await Command.SucceedingDotnetAsync(Folder, program)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The assembly that is built of a project.</summary>
    public string AssemblyOf(string project) => Path.Combine(Folder, "artifacts", "bin", project, "debug", project + ".dll");

    private void Copy(string folder)
    {
        var source = RepositoryRoot.PathOf("tests", "Package", folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            if (IsBuilt(Path.GetRelativePath(source, file)))
                continue;
            var target = Path.Combine(packages.Folder, folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static bool IsBuilt(string file) => file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "artifacts");
}
