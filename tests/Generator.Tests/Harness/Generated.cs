using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.Generator.Tests.Harness;

/// <summary>What came out of a project. Every project is generated twice, with an edit of C# between, and nothing may be done again.</summary>
internal sealed class Generated
{
    private readonly CSharpCompilation _compilation;

    private Generated(GeneratorRunResult result, CSharpCompilation compilation)
    {
        _compilation = compilation;
        Files = result.GeneratedSources.ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
    }

    /// <summary>Every emitted file by its name.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    public static Generated From(Project project)
    {
        var compilation = project.Compilation();
        var driver = project.Driver().RunGenerators(compilation);
        var first = driver.GetRunResult().Results.Single();
        Assert.Null(first.Exception);
        Assert.Empty(first.Diagnostics);

        var again = driver.RunGenerators(compilation.AddSyntaxTrees(Project.Parse("// an edit of C#"))).GetRunResult().Results.Single();
        Steps.AssertNothingWasDoneAgain(again);

        return new Generated(first, compilation.AddSyntaxTrees(first.GeneratedSources.Select(source => source.SyntaxTree)));
    }

    /// <summary>Errors and warnings of the whole project.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics() =>
        [.. _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Fails on any error or warning.</summary>
    public Generated Compiles()
    {
        var diagnostics = Diagnostics();
        if (diagnostics.Count > 0)
            Assert.Fail(string.Join("\n", diagnostics.Take(20)) + "\n" + diagnostics[0].Location.SourceTree);
        return this;
    }

    /// <summary>Compiles and loads the project.</summary>
    public LoadedProject Load() => LoadedProject.From(Compiles()._compilation);
}
