using BusContracts.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>A project in memory that references the runtime and RabbitMQ.Client 7, and has contracts.</summary>
internal static class CSharpProject
{
    public static readonly Lazy<string> WazoContract = new(() => File.ReadAllText(RepositoryRoot.PathOf("spec", "events.yaml")));

    // A partial method that another generator writes, such as a message of a log: no generator runs here.
    private const string MissingPart = "CS8795";

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly (string Name, MetadataReference Assembly)[] Platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => (Path.GetFileNameWithoutExtension(path), (MetadataReference)MetadataReference.CreateFromFile(path)))
        .ToArray();

    // Without the contract's assembly: tests write down what they need of it.
    private static readonly MetadataReference[] References = Platform
        .Where(file => !file.Name.StartsWith("Microsoft.", StringComparison.Ordinal) && !file.Name.StartsWith("xunit", StringComparison.Ordinal))
        .Where(file => file.Name is not ("BusContracts.Wazo" or "BusContracts.Hosting" or "CallMonitor"))
        .Select(file => file.Assembly)
        .ToArray();

    /// <summary>A project with the files of <paramref name="sources"/> and the Wazo contract, or with <paramref name="contracts"/> instead; and with Wazo's records, if it is to have them.</summary>
    public static Project With(string[] sources, string[]? contracts = null, bool hasRecords = false)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Service", LanguageNames.CSharp)
            .WithMetadataReferences(hasRecords ? Platform.Select(file => file.Assembly) : References)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12));
        for (var i = 0; i < sources.Length; i++)
            project = project.AddDocument($"File{i}.cs", sources[i]).Project;
        foreach (var contract in contracts ?? [WazoContract.Value])
            project = project.AddAdditionalDocument($"contract{project.AdditionalDocumentIds.Count}.yaml", contract).Project;
        return project;
    }

    /// <summary>A project of the repository as it is built: with the Wazo contract, and all that these tests reference but itself.</summary>
    public static Project OfFolder(string folder, string assemblyName)
    {
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var isProgram = files.Any(file => Path.GetFileName(file) == "Program.cs");
        var project = With([ImplicitUsings])
            .WithAssemblyName(assemblyName)
            .WithMetadataReferences(Platform.Where(file => file.Name != assemblyName).Select(file => file.Assembly))
            .WithCompilationOptions(new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest));
        foreach (var file in files)
            project = project.AddDocument(Path.GetRelativePath(folder, file), File.ReadAllText(file), filePath: file).Project;
        return project;
    }

    /// <summary>What the usage rules report, the compiler's reports in their name included, in the order of the files.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Project project, bool mayBeUnfinished = false)
    {
        var cancel = TestContext.Current.CancellationToken;
        var compilation = (await project.GetCompilationAsync(cancel))!;
        var compilers = compilation.GetDiagnostics(cancel);
        var errors = compilers.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != MissingPart).ToArray();
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
        return [.. found.Concat(compilers.Where(diagnostic => diagnostic.Id.StartsWith("BUS", StringComparison.Ordinal) && !diagnostic.IsSuppressed)).OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
