using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BusContracts.Analyzers.Usage;
using BusContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Docs.Tests;

/// <summary>The project of a reader who copies one block: the packages, the usings of a console project, the page's contract.</summary>
internal static partial class ReadersProject
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Docs.Tests", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Errors and warnings of a block, each with its line on the page.</summary>
    public static IReadOnlyList<string> ProblemsOf(CodeBlock block)
    {
        var compilation = CompilationOf(block);
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => Told(diagnostic, block, compilation))];
    }

    /// <summary>What the rules on C# report of a block, each with its line on the page; what a page says of its servers' release counts.</summary>
    public static async Task<IReadOnlyList<(string Id, DiagnosticSeverity Severity, string Told)>> ReportsOf(CodeBlock block)
    {
        var compilation = CompilationOf(block);
        var compilers = compilation.GetDiagnostics();
        Assert.Empty(compilers.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => Told(diagnostic, block, compilation)));

        var release = Pages.BlocksOf(block.Page).Select(other => TargetRelease().Match(other.Text)).FirstOrDefault(match => match.Success)?.Groups["release"].Value;
        var contract = new ContractText(File.ReadAllText(RepositoryRoot.PathOf("spec", "events.yaml")));
        var found = await compilation
            .WithAnalyzers([new BusUseAnalyzer()], new AnalyzerOptions([contract], new ContractOptions(release)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. found.Concat(compilers.Where(diagnostic => diagnostic.Id.StartsWith("BUS", StringComparison.Ordinal)))
                .Where(diagnostic => IsOf(diagnostic, compilation))
                .Select(diagnostic => (diagnostic.Id, diagnostic.Severity, Told(diagnostic, block, compilation))),
        ];
    }

    /// <summary>The lines of each statement, from 0, but of those that only prepare: functions, and locals that a later one uses.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> StatementsOf(CodeBlock block)
    {
        var tree = Parse(block);
        var used = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).ToHashSet();
        return
        [
            .. Members(tree).OfType<GlobalStatementSyntax>()
                .Where(member => member.Statement is not LocalFunctionStatementSyntax
                    && (member.Statement is not LocalDeclarationStatementSyntax locals || !locals.Declaration.Variables.Any(local => used.Contains(local.Identifier.ValueText))))
                .Select(member => member.GetLocation().GetLineSpan())
                .Select(span => (IReadOnlyList<int>)[.. Enumerable.Range(span.StartLinePosition.Line, span.EndLinePosition.Line - span.StartLinePosition.Line + 1)]),
        ];
    }

    private static Compilation CompilationOf(CodeBlock block)
    {
        var tree = Parse(block);
        var kind = IsProgram(tree) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return Generated(
            CSharpCompilation.Create(
                "Reader",
                [tree, CSharpSyntaxTree.ParseText(ImplicitUsings, s_parseOptions), .. TypesAbove(block), .. ContextOf(block)],
                s_references,
                new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable)),
            block);
    }

    private static bool IsOf(Diagnostic diagnostic, Compilation compilation) => diagnostic.Location.SourceTree == compilation.SyntaxTrees.First();

    private static string Told(Diagnostic diagnostic, CodeBlock block, Compilation compilation) => IsOf(diagnostic, compilation)
        ? $"{block.Page}({block.Line + 1 + diagnostic.Location.GetLineSpan().StartLinePosition.Line}): {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
        : $"{block.Page}({block.Line}), around it: {diagnostic}";

    /// <summary>A block of methods is parsed as the body of a class, which is where a reader puts it.</summary>
    private static SyntaxTree Parse(CodeBlock block)
    {
        var tree = AsItIs(block);
        var isOfMethods = Members(tree).Any(member =>
            member is GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax { Modifiers: var modifiers } } && modifiers.Any(SyntaxKind.PublicKeyword));
        return isOfMethods ? CSharpSyntaxTree.ParseText($"public class Reader {{ {block.Text} }}", s_parseOptions, path: block.Page) : tree;
    }

    private static SyntaxTree AsItIs(CodeBlock block) => CSharpSyntaxTree.ParseText(block.Text, s_parseOptions, path: block.Page);

    private static SyntaxList<MemberDeclarationSyntax> Members(SyntaxTree tree) => tree.GetCompilationUnitRoot().Members;

    private static bool IsProgram(SyntaxTree tree) => Members(tree).OfType<GlobalStatementSyntax>().Any();

    /// <summary>The types that the page has declared before, in blocks of nothing else.</summary>
    private static IEnumerable<SyntaxTree> TypesAbove(CodeBlock block) => Pages.BlocksOf(block.Page)
        .Where(other => other.IsToCompile && other.Line < block.Line)
        .Select(AsItIs)
        .Where(tree => Members(tree).Count > 0 && !IsProgram(tree));

    /// <summary>The nearest contract above the block on its page, compiled as the package does it.</summary>
    private static Compilation Generated(CSharpCompilation compilation, CodeBlock block)
    {
        if (Pages.BlocksOf(block.Page).LastOrDefault(other => other.IsContract && other.Line < block.Line) is not { } contract)
            return compilation;

        CSharpGeneratorDriver
            .Create([new ContractsGenerator().AsSourceGenerator()], [new ContractText(contract.Text)], s_parseOptions, new ContractOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);
        Assert.Empty(diagnostics);
        return generated;
    }

    /// <summary>What the page takes as given; all rules share one, and the packages' pages have that of the README, from which they are taken.</summary>
    private static IEnumerable<SyntaxTree> ContextOf(CodeBlock block)
    {
        var name = Path.GetDirectoryName(block.Page) switch
        {
            "packaging" => "README",
            { } folder when folder.EndsWith("rules", StringComparison.Ordinal) => "rules",
            _ => Path.GetFileNameWithoutExtension(block.Page),
        };
        var file = RepositoryRoot.PathOf("tests", "Docs.Tests", "Contexts", name + ".cs");
        return File.Exists(file) ? [CSharpSyntaxTree.ParseText(File.ReadAllText(file), s_parseOptions, path: file)] : [];
    }

    [GeneratedRegex("<BusContractsTargetRelease>(?<release>.+?)</BusContractsTargetRelease>")]
    private static partial Regex TargetRelease();
}
