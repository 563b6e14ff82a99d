using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Docs.Tests;

/// <summary>A contract on a page, as the file that a reader would save it in.</summary>
internal sealed class ContractText(string text) : AdditionalText
{
    public override string Path => "events.yaml";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

/// <summary>What the package's MSBuild targets say of that file.</summary>
/// <param name="targetRelease">The release that the project asks for; null for the newest.</param>
internal sealed class ContractOptions(string? targetRelease = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(targetRelease);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(string? targetRelease) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_metadata.AdditionalFiles.BusContract" => "true",
                "build_metadata.AdditionalFiles.BusContractTargetRelease" => targetRelease,
                _ => null,
            };
            return value is not null;
        }
    }
}
