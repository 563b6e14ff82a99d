using System.Collections.Concurrent;
using System.Collections.Immutable;
using BusContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>A contract of a test's project.</summary>
/// <param name="Text">Its YAML.</param>
internal sealed record TestContract(string Text)
{
    private static readonly Lazy<string> WazoText = new(() => File.ReadAllText(RepositoryRoot.PathOf("spec", "events.yaml")));
    private static readonly ConcurrentDictionary<(string Text, string? Namespace), MetadataReference> Compiled = new();

    /// <summary>The Wazo contract, without its records.</summary>
    public static TestContract Wazo => new(WazoText.Value);

    /// <summary>The Wazo contract with the compiled records of its newest release, as services have it.</summary>
    public static TestContract WazoWithRecords => Wazo with { Records = Platform.WazoRecords };

    /// <summary>The release that the project asks for; null for the newest.</summary>
    public string? TargetRelease { get; init; }

    /// <summary>Where the project has the records instead of the contract's own namespace.</summary>
    public string? Namespace { get; init; }

    /// <summary>The assembly with the records; null where the project has none.</summary>
    public MetadataReference? Records { get; init; }

    public static implicit operator TestContract(string text) => new(text);

    /// <summary>The contract with records that the generator makes, at the newest release.</summary>
    public TestContract WithRecords() => this with { Records = Compiled.GetOrAdd((Text, Namespace), _ => Compile()) };

    /// <summary>What the build tells the compiler of the contract.</summary>
    public string Metadata() => string.Concat(
        from option in new[] { ("", "true"), ("TargetRelease", TargetRelease), ("Namespace", Namespace) }
        where option.Item2 is not null
        select $"build_metadata.AdditionalFiles.BusContract{option.Item1} = {option.Item2}\n");

    private MetadataReference Compile()
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12);
        var driver = CSharpGeneratorDriver.Create(
            [new ContractsGenerator().AsSourceGenerator()],
            [new TestAdditionalText("contract.yaml", Text) { Namespace = Namespace }],
            parse,
            new TestAdditionalText.Options());
        var empty = CSharpCompilation.Create(
            "Records",
            references: Platform.References,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        driver.RunGeneratorsAndUpdateCompilation(empty, out var compilation, out _);

        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(assembly.ToArray().ToImmutableArray());
    }
}
