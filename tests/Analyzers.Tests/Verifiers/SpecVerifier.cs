using System.Globalization;
using BusContracts.Analyzers.Definition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>Runs the analyzer of spec files over contracts as the compiler does.</summary>
internal static class SpecVerifier
{
    public const string Path = "spec/events.yaml";

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
        var found = await compilation.WithAnalyzers([new SpecFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Null(crash);
        return found.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition).ToArray();
    }

    /// <summary>Checks that exactly the marked places are reported, the first with <paramref name="message"/>.</summary>
    public static async Task VerifyAsync(string marked, string? message = null)
    {
        var (text, expected) = Markup.Parse(marked.ReplaceLineEndings("\n"));
        var found = await DiagnosticsOf(new TestAdditionalText(Path, text));

        var reported = string.Join("\n", found.Select(diagnostic => Line(diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length, text)));
        var wanted = string.Join("\n", expected.OrderBy(place => place.Span.Start).Select(place => Line(place.Id, place.Span.Start, place.Span.Length, text)));
        Assert.Equal(wanted, reported);
        Assert.All(found, diagnostic => Assert.Equal(Path, diagnostic.Location.GetLineSpan().Path));
        if (message is not null)
            Assert.Equal(message, found[0].GetMessage(CultureInfo.InvariantCulture));
    }

    private static string Line(string id, int start, int length, string text)
    {
        var line = text[..start].Count(c => c == '\n');
        var column = start - (text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1);
        return string.Create(CultureInfo.InvariantCulture, $"({line + 1},{Math.Max(0, column) + 1}) {id} \"{text.AsSpan(start, length)}\"");
    }
}
