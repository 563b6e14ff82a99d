using BusContracts.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>A project in memory that references the runtime and RabbitMQ.Client 7, and has contracts.</summary>
internal static class CSharpProject
{
    public static readonly Lazy<string> WazoContract = new(() => File.ReadAllText(RepositoryRoot.PathOf("spec", "events.yaml")));

    private static readonly MetadataReference[] References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && !name.StartsWith("Microsoft.", StringComparison.Ordinal) && !name.StartsWith("xunit", StringComparison.Ordinal))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    /// <summary>A project with the files of <paramref name="sources"/> and the Wazo contract, or with <paramref name="contracts"/> instead.</summary>
    public static Project With(string[] sources, string[]? contracts = null)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Service", LanguageNames.CSharp)
            .WithMetadataReferences(References)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12));
        for (var i = 0; i < sources.Length; i++)
            project = project.AddDocument($"File{i}.cs", sources[i]).Project;
        foreach (var contract in contracts ?? [WazoContract.Value])
            project = project.AddAdditionalDocument($"contract{project.AdditionalDocumentIds.Count}.yaml", contract).Project;
        return project;
    }

    /// <summary>What the usage rules report, in the order of the files.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Project project, bool mayBeUnfinished = false)
    {
        var cancel = TestContext.Current.CancellationToken;
        var compilation = (await project.GetCompilationAsync(cancel))!;
        var errors = compilation.GetDiagnostics(cancel).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(mayBeUnfinished || errors.Length == 0, string.Join("\n", errors.AsEnumerable()));

        Exception? crash = null;
        var files = new List<AdditionalText>();
        foreach (var contract in project.AdditionalDocuments)
            files.Add(new TestAdditionalText(contract.Name, (await contract.GetTextAsync(cancel)).ToString()));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], new TestAdditionalText.Options()),
            onAnalyzerException: (exception, _, _) => crash = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation
            .WithAnalyzers([new BusUseAnalyzer(), new OutcomeOfTryPublishMustBeUsed()], options)
            .GetAnalyzerDiagnosticsAsync(cancel);
        Assert.Null(crash);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
