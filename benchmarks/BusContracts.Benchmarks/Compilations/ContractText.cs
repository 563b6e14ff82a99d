using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Benchmarks;

/// <summary>A contract as an additional file that only this compilation has read.</summary>
internal sealed class ContractText(string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => "/spec/events.yaml";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>What the build says of the file: that it is a contract, and whether to generate from it or only to check against it.</summary>
    public sealed class Options(bool generate) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Metadata(null);

        private AnalyzerConfigOptions OfContract { get; } = new Metadata(generate);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfContract;
    }

    private sealed class Metadata(bool? generate) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_metadata.AdditionalFiles.BusContract" when generate is not null => "true",
                "build_metadata.AdditionalFiles.BusContractGenerate" when generate is { } generates => generates ? "true" : "false",
                _ => null,
            };
            return value is not null;
        }
    }
}
