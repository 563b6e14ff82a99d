using BusContracts.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>A project in memory that references the runtime and RabbitMQ.Client 7, and has contracts.</summary>
internal static class CSharpProject
{
    // What another generator writes, since none runs here: a message of a log, a check of options.
    private static readonly string[] MissingParts = ["CS8795", "CS0535"];

    private const string Folder = "/project/";

    /// <summary>What the SDK adds to a project with implicit usings.</summary>
    public const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>A project with the files of <paramref name="sources"/> and the Wazo contract, or with <paramref name="contracts"/> instead.</summary>
    public static Project With(string[] sources, TestContract[]? contracts = null) =>
        Add(new AdhocWorkspace().CurrentSolution, "Service", sources, contracts ?? [TestContract.Wazo]);

    /// <summary>The project made a program, not a library.</summary>
    public static Project AsProgram(Project project) =>
        project.WithCompilationOptions(project.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));

    /// <summary>A solution with one more project.</summary>
    public static Project Add(Solution solution, string name, string[] sources, TestContract[] contracts)
    {
        var project = solution.AddProject(name, name, LanguageNames.CSharp)
            .WithMetadataReferences(Platform.References.Concat(contracts.Select(contract => contract.Records).OfType<MetadataReference>()))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12));
        for (var i = 0; i < sources.Length; i++)
            project = project.AddDocument($"File{i}.cs", sources[i], filePath: $"{Folder}{name}/File{i}.cs").Project;

        var metadata = "is_global = true\n";
        for (var i = 0; i < contracts.Length; i++)
        {
            var path = $"{Folder}{name}/contract{i}.yaml";
            project = project.AddAdditionalDocument($"contract{i}.yaml", contracts[i].Text, filePath: path).Project;
            metadata += $"[{path}]\n{contracts[i].Metadata()}";
        }

        return project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(metadata), filePath: $"{Folder}{name}/.globalconfig").Project;
    }

    /// <summary>A project of the repository as it is built: with the Wazo contract at its newest release or <paramref name="contract"/>, and all that these tests reference but itself.</summary>
    public static Project OfFolder(string folder, string assemblyName, TestContract[]? contracts = null)
    {
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var isProgram = files.Any(file => Path.GetFileName(file) == "Program.cs");
        var project = With([ImplicitUsings], contracts ?? [TestContract.Wazo])
            .WithAssemblyName(assemblyName)
            .WithMetadataReferences(Platform.AllBut(assemblyName))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest));
        foreach (var file in files)
            project = project.AddDocument(Path.GetRelativePath(folder, file), File.ReadAllText(file), filePath: file).Project;
        return isProgram ? AsProgram(project) : project;
    }

    /// <summary>What the usage rules report, the compiler's reports in their name included, in the order of the files.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Project project, bool mayBeUnfinished = false)
    {
        var cancel = TestContext.Current.CancellationToken;
        var compilation = (await project.GetCompilationAsync(cancel))!;
        var compilers = compilation.GetDiagnostics(cancel);
        var errors = compilers.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !MissingParts.Contains(diagnostic.Id)).ToArray();
        Assert.True(mayBeUnfinished || errors.Length == 0, string.Join("\n", errors.AsEnumerable()));

        Exception? crash = null;
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => crash = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation
            .WithAnalyzers([new BusUseAnalyzer(), new OutcomeOfTryPublishMustBeUsed()], options)
            .GetAnalyzerDiagnosticsAsync(cancel);
        Assert.Null(crash);
        return
        [
            .. found
                .Concat(compilers.Where(diagnostic => diagnostic.Id.StartsWith("BUS", StringComparison.Ordinal) && !diagnostic.IsSuppressed))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }
}
