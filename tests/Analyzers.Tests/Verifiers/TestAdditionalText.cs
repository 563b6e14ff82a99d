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

    /// <summary>What the project calls the contract's baseline; null where it has none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The name by which the file is a contract's baseline; null where it is none.</summary>
    public string? IsBaseline { get; init; }

    /// <summary>The release that the project asks for; null for the newest.</summary>
    public string? TargetRelease { get; init; }

    /// <summary>Where the project wants the records; null for the contract's own namespace.</summary>
    public string? Namespace { get; init; }

    /// <summary>What the project says of the types' accessibility; null where it says nothing.</summary>
    public string? Visibility { get; init; }

    /// <summary>What the project says of generating; null where it says nothing.</summary>
    public string? Generate { get; init; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    private string? ValueOf(string key) => key switch
    {
        "build_metadata.AdditionalFiles.BusContract" => isContract ? "true" : null,
        "build_metadata.AdditionalFiles.BusContractTargetRelease" => TargetRelease,
        "build_metadata.AdditionalFiles.BusContractBaseline" => Baseline,
        "build_metadata.AdditionalFiles.BusContractIsBaseline" => IsBaseline,
        "build_metadata.AdditionalFiles.BusContractNamespace" => Namespace,
        "build_metadata.AdditionalFiles.BusContractVisibility" => Visibility,
        "build_metadata.AdditionalFiles.BusContractGenerate" => Generate,
        _ => null,
    };

    /// <summary>Answers for the metadata of such files.</summary>
    public sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Metadata(file: null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Metadata(textFile as TestAdditionalText);
    }

    private sealed class Metadata(TestAdditionalText? file) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = file?.ValueOf(key);
            return value is not null;
        }
    }
}
