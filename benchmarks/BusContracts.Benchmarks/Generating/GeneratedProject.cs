using System.Reflection;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Benchmarks;

/// <summary>A project whose code a generator writes: ours from a contract, or System.Text.Json's from records.</summary>
/// <remarks>Trees are parsed and assemblies read beforehand; a driver and a compilation are new each time, so that nothing is cached.</remarks>
internal sealed class GeneratedProject
{
    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);

    private readonly Func<ISourceGenerator> _generator;
    private readonly IEnumerable<AdditionalText> _files;
    private readonly SyntaxTree[] _trees;

    private GeneratedProject(Func<ISourceGenerator> generator, string source, params AdditionalText[] files)
    {
        _generator = generator;
        _files = files;
        _trees = [CSharpSyntaxTree.ParseText(source, Parsing)];
    }

    /// <summary>A project with a contract.</summary>
    /// <exception cref="ArgumentException">Something is wrong with the contract, so that less would be generated than is measured.</exception>
    public static GeneratedProject Ours(string contract) => Ours(new ContractText(contract));

    /// <inheritdoc cref="Ours(string)"/>
    public static GeneratedProject Ours(ContractText contract) =>
        SpecFile.Read(contract.GetText().ToString()).Problems is [var problem, ..]
            ? throw new ArgumentException($"The contract has a problem: {problem.Kind}.", nameof(contract))
            : new(() => new Generator.ContractsGenerator().AsSourceGenerator(), "public class Unrelated;", contract);

    /// <summary>A project with records and System.Text.Json's generator, that of the SDK which builds this program.</summary>
    public static GeneratedProject SystemTextJson(string records)
    {
        var assembly = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "System.Text.Json.SourceGeneration.dll"));
        var generator = assembly.GetTypes().Single(type => type.IsAssignableTo(typeof(IIncrementalGenerator)) && !type.IsAbstract);
        return new(() => ((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator(), records);
    }

    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, Parsing);

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create([_generator()], _files, Parsing, new ContractText.Options(generate: true));

    public CSharpCompilation Compilation() => CSharpCompilation.Create(
        "Shop",
        _trees,
        Framework.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Generates from nothing.</summary>
    public CSharpCompilation Generate()
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compilation(), out var generated, out var diagnostics);
        return diagnostics.IsEmpty ? (CSharpCompilation)generated : throw new InvalidOperationException(diagnostics[0].ToString());
    }

    /// <summary>Generates from nothing and compiles the result.</summary>
    public void Build()
    {
        using var assembly = new MemoryStream();
        var emitted = Generate().Emit(assembly);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
