using BusContracts.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>A project in memory that references the runtime and RabbitMQ.Client 7, and has contracts.</summary>
internal static class CSharpProject
{
    private const string Folder = "/project/";

    /// <summary>A project with the files of <paramref name="sources"/> and the Wazo contract, or with <paramref name="contracts"/> instead.</summary>
    public static Project With(string[] sources, TestContract[]? contracts = null) =>
        Add(new AdhocWorkspace().CurrentSolution, "Service", sources, contracts ?? [TestContract.Wazo]);

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

    /// <summary>What the usage rules report, in the order of the files.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Project project, bool mayBeUnfinished = false)
    {
        var cancel = TestContext.Current.CancellationToken;
        var compilation = (await project.GetCompilationAsync(cancel))!;
        var errors = compilation.GetDiagnostics(cancel).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
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
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
