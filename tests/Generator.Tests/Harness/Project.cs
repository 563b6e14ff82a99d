using System.Collections.Immutable;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.Generator.Tests.Harness;

/// <summary>A user's project: contract files and C#.</summary>
internal sealed record Project
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "BusContracts.dll" or "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Func<string, string?, SpecModel?> _read = (text, release) => SpecFile.Read(text, release).Model;

    public ImmutableArray<TestFile> Files { get; init; } = [];

    /// <summary>The user's own C#.</summary>
    public string Source { get; init; } = "";

    /// <summary>A project whose contracts are models, each in a file of its own.</summary>
    public static Project Of(params SpecModel[] models) => new((text, _) => models[int.Parse(text.Split('#')[0], System.Globalization.CultureInfo.InvariantCulture)])
    {
        Files = [.. models.Select((_, index) => Contract($"contract{index}.yaml", index.ToString(System.Globalization.CultureInfo.InvariantCulture)))],
    };

    /// <summary>A project whose contracts are YAML, read as the compiler reads it.</summary>
    public static Project OfYaml(string yaml) => OfFiles(Contract("events.yaml", yaml));

    /// <summary>A project with several contract files, read as the compiler reads them.</summary>
    public static Project OfFiles(params TestFile[] files) => new() { Files = [.. files] };

    /// <summary>A project whose reader of contracts the test gives.</summary>
    public static Project ReadBy(Func<string, SpecModel?> read, params TestFile[] files) => ReadBy((text, _) => read(text), files);

    /// <summary>A project whose reader of contracts, given text and target release, is the test's.</summary>
    public static Project ReadBy(Func<string, string?, SpecModel?> read, params TestFile[] files) => new(read) { Files = [.. files] };

    /// <summary>A contract file as the package's MSBuild targets hand it over.</summary>
    public static TestFile Contract(string path, string text, params (string Name, string Value)[] metadata) =>
        new(path, text, [("BusContract", "true"), .. metadata]);

    private Project()
    {
    }

    private Project(Func<string, string?, SpecModel?> read) => _read = read;

    /// <summary>A driver that has not run yet.</summary>
    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ContractsGenerator(_read).AsSourceGenerator()],
        Files,
        ParseOptions,
        new TestOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The project's own C#, with every warning that there is.</summary>
    public CSharpCompilation Compilation() => CSharpCompilation.Create(
        "Tested" + Guid.NewGuid().ToString("N"),
        [Parse(Source)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions, path: "User.cs");

    /// <summary>Generates, twice; see <see cref="Generated"/>.</summary>
    public Generated Generate() => Generated.From(this);
}
