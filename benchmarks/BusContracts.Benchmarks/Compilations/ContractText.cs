using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Benchmarks;

/// <summary>The Wazo contract as an additional file that only this compilation has read.</summary>
internal sealed class ContractText(string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => "/spec/events.yaml";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>What the build says of the file: that it is a contract, and to be checked against only.</summary>
    public sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Metadata(isContract: false);

        private AnalyzerConfigOptions OfContract { get; } = new Metadata(isContract: true);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfContract;
    }

    private sealed class Metadata(bool isContract) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = !isContract ? null : key switch
            {
                "build_metadata.AdditionalFiles.BusContract" => "true",
                "build_metadata.AdditionalFiles.BusContractGenerate" => "false",
                _ => null,
            };
            return value is not null;
        }
    }
}
