using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Generator.Tests.Harness;

/// <summary>An additional file with its MSBuild metadata.</summary>
internal sealed class TestFile(string path, string text, params (string Name, string Value)[] metadata) : AdditionalText
{
    public ImmutableDictionary<string, string> Metadata { get; } = metadata
        .ToImmutableDictionary(item => "build_metadata.AdditionalFiles." + item.Name, item => item.Value, StringComparer.OrdinalIgnoreCase);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

/// <summary>Hands the files' metadata to the generator, as MSBuild does through the editor config that it writes.</summary>
internal sealed class TestOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(((TestFile)textFile).Metadata);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
