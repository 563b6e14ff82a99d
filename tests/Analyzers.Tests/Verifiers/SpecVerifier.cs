using System.Globalization;
using BusContracts.Analyzers.Definition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>Runs the analyzers of spec files over contracts as the compiler does.</summary>
internal static class SpecVerifier
{
    public const string Path = "spec/events.yaml";

    /// <summary>What the project calls the contract's baseline.</summary>
    public const string BaselineName = "events.released.yaml";

    /// <summary>What is reported, in the order of the text.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(params TestAdditionalText[] files)
    {
        var compilation = CSharpCompilation.Create(
            "Test", [], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Exception? crash = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], new TestAdditionalText.Options()),
            onAnalyzerException: (exception, _, _) => crash = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([new SpecFileAnalyzer(), new BaselineAnalyzer(), new ContractItemAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Null(crash);
        return found.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition).ToArray();
    }

    /// <summary>Checks that exactly the marked places are reported, the first with <paramref name="message"/>.</summary>
    /// <param name="marked">The contract with markup.</param>
    /// <param name="message">The message of the first.</param>
    /// <param name="baseline">An earlier copy of the contract, if it has one.</param>
    public static async Task VerifyAsync(string marked, string? message = null, string? baseline = null)
    {
        var (text, expected) = Markup.Parse(marked.ReplaceLineEndings("\n"));
        var contract = new TestAdditionalText(Path, text) { Baseline = baseline is null ? null : BaselineName };
        var found = await DiagnosticsOf(baseline is null ? [contract] : [contract, BaselineFile(baseline)]);

        var reported = string.Join("\n", found.Select(diagnostic => Line(diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length, text)));
        var wanted = string.Join("\n", expected.OrderBy(place => place.Span.Start).Select(place => Line(place.Id, place.Span.Start, place.Span.Length, text)));
        Assert.Equal(wanted, reported);
        Assert.All(found, diagnostic => Assert.Equal(Path, diagnostic.Location.GetLineSpan().Path));
        if (message is not null)
            Assert.Equal(message, found[0].GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>An earlier copy of a contract, as the build hands it over.</summary>
    public static TestAdditionalText BaselineFile(string text) => new("spec/" + BaselineName, text, isContract: false) { IsBaseline = BaselineName };

    private static string Line(string id, int start, int length, string text)
    {
        var line = text[..start].Count(c => c == '\n');
        var column = start - (text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1);
        return string.Create(CultureInfo.InvariantCulture, $"({line + 1},{Math.Max(0, column) + 1}) {id} \"{text.AsSpan(start, length)}\"");
    }
}
