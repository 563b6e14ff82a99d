using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>An additional file in memory, with the metadata that the build gives a contract.</summary>
internal sealed class TestAdditionalText(string path, string text, bool isContract = true) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public bool IsContract => isContract;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>Answers for the metadata of such files.</summary>
    public sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Metadata(isContract: false);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            textFile is TestAdditionalText { IsContract: true } ? new Metadata(isContract: true) : GlobalOptions;
    }

    private sealed class Metadata(bool isContract) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isContract && key == "build_metadata.AdditionalFiles.BusContract" ? "true" : null;
            return value is not null;
        }
    }
}
